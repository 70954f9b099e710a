--[[ Takes or renews the search of one plan. It is no command: it changes nothing that a person sees.

  KEYS  planLeases      hash  plan id -> "<holder>|<fence>|<until>"
        runningPlans    set   ids
  ARGV  plan            its id
        holder          one process's own name
        now             ms UTC
        ms              how long it holds; 0 gives it back
  REPLY held 1 or 0, fence of whoever holds it now
]]
local row = redis.call("HGET", KEYS[1], ARGV[1])
local holder, fence, till = string.match(row or "", "^(.*)|(%d+)|(%d+)$")
fence = tonumber(fence or 0)
if redis.call("SISMEMBER", KEYS[2], ARGV[1]) == 0 then return { 0, fence } end
local living = till and tonumber(till) > tonumber(ARGV[3])
if living and holder ~= ARGV[2] then return { 0, fence } end
if ARGV[4] == "0" and not living then return { 0, fence } end
if not living then fence = fence + 1 end
redis.call("HSET", KEYS[1], ARGV[1], ARGV[2] .. "|" .. fence .. "|" .. string.format("%d", ARGV[3] + ARGV[4]))
return { 1, fence }
