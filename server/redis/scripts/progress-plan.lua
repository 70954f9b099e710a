--[[ Writes how far the search of a plan is, while its writer holds it. Settles nothing: a repeat finds another version.

  KEYS  commands, log   see includes/once.lua
        plans           hash  plan id -> "<version>|<state>|<JSON>"
        planLeases      hash  see includes/plan.lua
  ARGV  command, digest, now
        plan            its id
        fence           of the writer
        before          the version that was judged
        row             what comes
        body            see includes/once.lua
  REPLY progressed | fenced | moved <row> | settled … | lost | other
]]
-- include: once
-- include: version
-- include: plan
local known = once()
if known then return known end
if not leads(KEYS[4], ARGV[4], ARGV[5]) then return { "fenced" } end
local _, moved = unmoved(KEYS[3], ARGV[4], ARGV[6])
if moved then return moved end
redis.call("HSET", KEYS[3], ARGV[4], ARGV[7])
tell("plan:progressed", "organisers", ARGV[8])
return { "progressed" }
