--[[ server/redis/scripts/try-sign-in.lua
  Trades a right code for the person it was sent to, once; a wrong one is counted, and the last allowed one burns it.

  KEYS  code   hash   hash, person, tries; ends by itself
  ARGV  hash   hash of the code typed
        most   wrong tries allowed
  REPLY right <person> | wrong | gone
]]
local known = redis.call("HMGET", KEYS[1], "hash", "person", "tries")
if not known[1] then return { "gone" } end
if known[1] == ARGV[1] then
  redis.call("DEL", KEYS[1])
  return { "right", known[2] }
end
if tonumber(known[3]) + 1 >= tonumber(ARGV[2]) then
  redis.call("DEL", KEYS[1])
else
  redis.call("HINCRBY", KEYS[1], "tries", 1)
end
return { "wrong" }
