--[[ Ends the search of a plan with what it found, while its writer holds it.

  KEYS  commands, log   see includes/once.lua
        plans           hash  plan id -> "<version>|<state>|<JSON>"
        planLeases      hash  see includes/plan.lua
        runningPlans    set   ids
  ARGV  command, digest, now
        plan            its id
        fence           of the writer
        before          the version that was judged
        row             what comes
        body, answer    see includes/once.lua
  REPLY settled <result JSON> | refused <refusal JSON> (fenced) | moved <row> | lost | other
]]
-- include: once
-- include: version
-- include: plan
local known = once()
if known then return known end
if not leads(KEYS[4], ARGV[4], ARGV[5]) then return { "refused", '{"code":"fenced"}' } end
local _, moved = unmoved(KEYS[3], ARGV[4], ARGV[6])
if moved then return moved end
redis.call("HSET", KEYS[3], ARGV[4], ARGV[7])
redis.call("HDEL", KEYS[4], ARGV[4])
redis.call("SREM", KEYS[5], ARGV[4])
return done("plan:ended", "organisers", ARGV[8], ARGV[9])
