--[[ Moves one session of the draft, for a desk that has seen all moves before.

  KEYS  commands, log   see includes/once.lua
        draft           hash  revision, p:<session>, r:<session>
  ARGV  command, digest, now
        revision        of the draft the desk has before it
        session
        placement       JSON
  REPLY settled <result JSON> | refused <refusal JSON> (stale, not-found) | lost | other
]]
-- include: once
-- include: draft
local known = once()
if known then return known end
local old = stale(KEYS[3], ARGV[4])
if old then return old end
if redis.call("HEXISTS", KEYS[3], "p:" .. ARGV[5]) == 0 then return { "refused", '{"code":"not-found"}' } end
local revision = tonumber(ARGV[4]) + 1
redis.call("HSET", KEYS[3], "revision", revision, "p:" .. ARGV[5], ARGV[6], "r:" .. ARGV[5], revision)
return done(
  "session:moved", "organisers",
  '{"session":' .. cjson.encode(ARGV[5]) .. ',"revision":' .. revision .. "}",
  '{"revision":' .. revision .. "}"
)
