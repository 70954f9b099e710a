--[[ Begins a plan, while not too many run. Plans beyond the newest are forgotten; one that runs never is.

  KEYS  commands, log   see includes/once.lua
        plans           hash  plan id -> "<version>|<state>|<JSON>"
        planOrder       list  ids, newest first
        runningPlans    set   ids
  ARGV  command, digest, now
        plan            its id
        row             as it begins
        most            plans that may run at once
        kept            plans that are kept
  REPLY settled <result JSON> | refused <refusal JSON> (planning-busy) | lost | other
]]
-- include: once
local known = once()
if known then return known end
if redis.call("HEXISTS", KEYS[3], ARGV[4]) == 1 then return { "other" } end
if redis.call("SCARD", KEYS[5]) >= tonumber(ARGV[6]) then
  return { "refused", '{"code":"planning-busy","most":' .. ARGV[6] .. "}" }
end
redis.call("HSET", KEYS[3], ARGV[4], ARGV[5])
redis.call("LPUSH", KEYS[4], ARGV[4])
redis.call("SADD", KEYS[5], ARGV[4])
for _, old in ipairs(redis.call("LRANGE", KEYS[4], ARGV[7], -1)) do
  if redis.call("SISMEMBER", KEYS[5], old) == 0 then
    redis.call("LREM", KEYS[4], -1, old)
    redis.call("HDEL", KEYS[3], old)
  end
end
local plan = cjson.encode(ARGV[4])
return done("plan:started", "organisers", '{"plan":' .. plan .. "}", '{"id":' .. plan .. ',"state":"running"}')
