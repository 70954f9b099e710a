--[[ Moves sessions of the draft to where a plan has them, or back to where they were before, all or none, and notes it on
  the plan.

  KEYS  commands, log   see includes/once.lua
        plans           hash  plan id -> "<version>|<state>|<JSON>"
        draft           hash  revision, p:<session>, r:<session>
  ARGV  command, digest, now
        plan            its id
        before          the version of the plan that was judged
        row             the plan as it comes
        revision        of the draft that was judged
        places          JSON list of [session, place as JSON]
        fact            plan:applied or plan:undone
        body, answer    see includes/once.lua
  REPLY settled <result JSON> | refused <refusal JSON> (stale, not-found) | moved <row> | lost | other
]]
-- include: once
-- include: version
-- include: draft
local known = once()
if known then return known end
local _, moved = unmoved(KEYS[3], ARGV[4], ARGV[5])
if moved then return moved end
local refused = stale(KEYS[4], ARGV[7])
if refused then return refused end
local places = cjson.decode(ARGV[8])
for _, place in ipairs(places) do
  if redis.call("HEXISTS", KEYS[4], "p:" .. place[1]) == 0 then return { "refused", '{"code":"not-found"}' } end
end
local revision = tonumber(ARGV[7]) + 1
for _, place in ipairs(places) do
  redis.call("HSET", KEYS[4], "p:" .. place[1], place[2], "r:" .. place[1], revision)
end
redis.call("HSET", KEYS[4], "revision", revision)
redis.call("HSET", KEYS[3], ARGV[4], ARGV[6])
return done(ARGV[9], "organisers", ARGV[10], ARGV[11])
