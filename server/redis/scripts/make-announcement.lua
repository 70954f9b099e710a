--[[ Tells everyone a word of the organiser. The text stays out of the log.

  KEYS  commands, log   see includes/once.lua
        announcements   hash  id -> JSON
  ARGV  command, digest, now
        announcement    its id
        body            JSON
        urgent          true or false
  REPLY settled <result JSON> | lost | other
]]
-- include: once
local known = once()
if known then return known end
redis.call("HSET", KEYS[3], ARGV[4], ARGV[5])
return done(
  "announcement:made", "all",
  '{"announcement":' .. cjson.encode(ARGV[4]) .. ',"urgent":' .. ARGV[6] .. "}",
  '{"id":' .. cjson.encode(ARGV[4]) .. "}"
)
