-- Nil while `revision` is the draft's own; else the refusal, with every session changed since.
-- Cost: one read of the whole draft, in the refusal alone.
local function stale(draft, revision)
  local current = tonumber(redis.call("HGET", draft, "revision") or 0)
  if current == tonumber(revision) then return nil end
  local changed = {}
  local fields = redis.call("HGETALL", draft)
  for i = 1, #fields, 2 do
    local session = string.match(fields[i], "^r:(.+)$")
    if session and tonumber(fields[i + 1]) > tonumber(revision) then changed[#changed + 1] = session end
  end
  table.sort(changed)
  local list = #changed == 0 and "[]" or cjson.encode(changed)
  return { "refused", '{"code":"stale","revision":' .. current .. ',"changed":' .. list .. "}" }
end
