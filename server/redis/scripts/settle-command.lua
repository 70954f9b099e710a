--[[ Settles a command whose rule said no. The first answer stands, whoever gave it.

  KEYS  commands, log      see includes/once.lua; the log is not written: nothing has happened
  ARGV  command, digest, now
        result             result JSON
  REPLY settled <result JSON> | lost | other
]]
-- include: once
local known = once()
if known then return known end
redis.call("HSET", KEYS[1], ARGV[1], ARGV[2] .. "|" .. ARGV[4])
return { "settled", ARGV[4] }
