--[[ Puts sessions of the draft back to where they were before a plan was taken over, all or none.

  KEYS  commands, log   see includes/once.lua
        plans           hash  plan id -> "<version>|<state>|<JSON>"
        draft           hash  revision, p:<session>, r:<session>
  ARGV  command, digest, now
        plan            its id
        before          the version of the plan that was judged
        row             the plan as it comes
        revision        of the draft that was judged
        places          JSON list of [session, place as JSON]
        body, answer    see includes/once.lua
  REPLY settled <result JSON> | refused <refusal JSON> (stale, not-found) | moved <row> | lost | other
]]
-- include: once
-- include: version
-- include: draft
-- include: plan
local known = once()
if known then return known end
local _, moved = unmoved(KEYS[3], ARGV[4], ARGV[5])
if moved then return moved end
local refused = stale(KEYS[4], ARGV[7]) or moveAll(KEYS[4], ARGV[7], ARGV[8])
if refused then return refused end
redis.call("HSET", KEYS[3], ARGV[4], ARGV[6])
return done("plan:undone", "organisers", ARGV[9], ARGV[10])
