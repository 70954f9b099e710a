--[[ Puts a whole draft in the place of the one before. The revision grows, so a desk that works on the old one is stale.

  KEYS  commands, log   see includes/once.lua
        draft           hash  revision, speakers, s:<session>, p:<session>, r:<session>
  ARGV  command, digest, now
        speakers        JSON
        sessions        JSON list of [id, what it is as JSON, where it is as JSON]
  REPLY settled <result JSON> | lost | other
]]
-- include: once
local known = once()
if known then return known end
local revision = (redis.call("HGET", KEYS[3], "revision") or 0) + 1
redis.call("DEL", KEYS[3])
redis.call("HSET", KEYS[3], "revision", revision, "speakers", ARGV[4])
for _, row in ipairs(cjson.decode(ARGV[5])) do
  redis.call("HSET", KEYS[3], "s:" .. row[1], row[2], "p:" .. row[1], row[3], "r:" .. row[1], revision)
end
local body = '{"revision":' .. revision .. "}"
return done("programme:drawn", "organisers", body, body)
