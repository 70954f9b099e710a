--[[ Puts one person out of another's suggestions.

  KEYS  commands, log   see includes/once.lua
        dismissed       hash  person id -> JSON list of people
  ARGV  command, digest, now
        person          whose suggestions
        other           who is not to be named
  REPLY settled <result JSON> | lost | other
]]
-- include: once
-- include: choices
local known = once()
if known then return known end
local list = cjson.decode(redis.call("HGET", KEYS[3], ARGV[4]) or "[]")
put(list, ARGV[5], true)
redis.call("HSET", KEYS[3], ARGV[4], cjson.encode(list))
return done(
  "suggestion:dismissed", ARGV[4],
  '{"person":' .. cjson.encode(ARGV[4]) .. ',"other":' .. cjson.encode(ARGV[5]) .. "}", "{}"
)
