--[[ Plans: hash plans, id -> "<version>|<state>|<JSON>"; hash leases, id -> "<holder>|<fence>|<until>". Include `version` before. ]]

-- Whether whoever searches under `fence` still holds the plan. One call.
local function leads(leases, plan, fence)
  local row = redis.call("HGET", leases, plan)
  return row and string.match(row, "|(%d+)|%d+$") == fence
end

-- Puts sessions of the draft where `places`, a JSON list of [session, place as JSON], says, all in one revision; the
-- refusal when one of them is not there. Nothing is written before all were looked at.
local function moveAll(draft, revision, places)
  local rows = cjson.decode(places)
  for _, row in ipairs(rows) do
    if redis.call("HEXISTS", draft, "p:" .. row[1]) == 0 then return { "refused", '{"code":"not-found"}' } end
  end
  local next = tonumber(revision) + 1
  for _, row in ipairs(rows) do redis.call("HSET", draft, "p:" .. row[1], row[2], "r:" .. row[1], next) end
  redis.call("HSET", draft, "revision", next)
  return nil
end
