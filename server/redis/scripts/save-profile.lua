--[[ Puts a person's profile in the place of the one before. The last save wins; the version grows by one.

  KEYS  commands, log   see includes/once.lua
        people          hash  id -> JSON
        versions        hash  people -> grows with every change
  ARGV  command, digest, now
        person
        body            JSON object without its version
  REPLY settled <result JSON> | refused <refusal JSON> (not-found) | lost | other
]]
-- include: once
local known = once()
if known then return known end
local before = redis.call("HGET", KEYS[3], ARGV[4])
if not before then return { "refused", '{"code":"not-found"}' } end
local version = cjson.decode(before).version + 1
redis.call("HSET", KEYS[3], ARGV[4], string.sub(ARGV[5], 1, -2) .. ',"version":' .. version .. "}")
redis.call("HINCRBY", KEYS[4], "people", 1)
return done(
  "person:saved", ARGV[4],
  '{"person":' .. cjson.encode(ARGV[4]) .. ',"version":' .. version .. "}",
  '{"version":' .. version .. "}"
)
