--[[ Takes or renews the lease of the pairing loop. It is no command: it changes nothing that a person sees.

  KEYS  lease   hash  holder, fence, until, gather (see gather.lua)
  ARGV  holder  one process's own name
        now     ms UTC
        ms      how long it holds; 0 gives it back
  REPLY held 1 or 0, fence of whoever holds it now
]]
local row = redis.call("HMGET", KEYS[1], "holder", "fence", "until")
local fence, living = tonumber(row[2] or 0), row[3] and tonumber(row[3]) > tonumber(ARGV[2])
if living and row[1] ~= ARGV[1] then return { 0, fence } end
if ARGV[3] == "0" and not living then return { 0, fence } end
if not living then fence = fence + 1 end
redis.call("HSET", KEYS[1], "holder", ARGV[1], "fence", fence, "until", ARGV[2] + ARGV[3])
return { 1, fence }
