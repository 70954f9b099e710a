--[[ Every command runs once. Each script that settles a command begins alike:
  KEYS  commands  hash    command id -> "<digest>|<result JSON>"; field "epoch" proves that the store was not emptied
        log       stream  one per conference
  ARGV  command   its id, made before the tap: a retry carries the same one
        digest    of who, what and every field
        now       ms UTC
  REPLY settled <result JSON> | refused <refusal JSON> | lost | other, and what the script itself adds
]]

-- What stands under this command, as the whole reply; nil when it is new. One call.
local function once()
  local row = redis.call("HMGET", KEYS[1], "epoch", ARGV[1])
  if not row[1] then return { "lost" } end
  if not row[2] then return nil end
  local bar = string.find(row[2], "|", 1, true)
  if string.sub(row[2], 1, bar - 1) ~= ARGV[2] then return { "other" } end
  return { "settled", string.sub(row[2], bar + 1) }
end

-- Appends the one fact of this command, then settles it. The last thing a script does. Two calls.
-- `to`: "all", "organisers" or person ids joined by commas. `body`: the fact without its type, JSON.
-- `answer`: JSON object of what the command did, without `seq`.
local function done(fact, to, body, answer)
  local seq = redis.call("XADD", KEYS[2], "MAXLEN", "~", "200000", "*", "t", fact, "to", to, "b", body, "at", ARGV[3])
  local rest = answer == "{}" and "}" or "," .. string.sub(answer, 2)
  local result = '{"ok":true,"value":{"seq":"' .. seq .. '"' .. rest .. "}"
  redis.call("HSET", KEYS[1], ARGV[1], ARGV[2] .. "|" .. result)
  return { "settled", result }
end
