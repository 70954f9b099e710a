--[[ Puts a person's profile in the place of the one before, which the domain has judged; the version grows by one.

  KEYS  commands, log   see includes/once.lua
        people          hash  id -> JSON
        versions        hash  people -> grows with every change
  ARGV  command, digest, now
        person
        version         of the profile that was judged
        body            JSON object without its version
  REPLY settled <result JSON> | refused <refusal JSON> (not-found) | moved <JSON of the person now> | lost | other
]]
-- include: once
local known = once()
if known then return known end
local before = redis.call("HGET", KEYS[3], ARGV[4])
if not before then return { "refused", '{"code":"not-found"}' } end
if cjson.decode(before).version ~= tonumber(ARGV[5]) then return { "moved", before } end
local version = tonumber(ARGV[5]) + 1
redis.call("HSET", KEYS[3], ARGV[4], string.sub(ARGV[6], 1, -2) .. ',"version":' .. version .. "}")
redis.call("HINCRBY", KEYS[4], "people", 1)
return done(
  "person:saved", ARGV[4],
  '{"person":' .. cjson.encode(ARGV[4]) .. ',"version":' .. version .. "}",
  '{"version":' .. version .. "}"
)
