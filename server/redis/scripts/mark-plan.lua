--[[ Notes on a plan of meetings that it was taken over, or that this was undone.

  KEYS  commands, log   see includes/once.lua
        plans           hash  plan id -> "<version>|<state>|<JSON>"
  ARGV  command, digest, now
        plan            its id
        before          the version that was judged
        row             what comes
        fact            plan:applied or plan:undone
        body, answer    see includes/once.lua
  REPLY settled <result JSON> | moved <row> | lost | other
]]
-- include: once
-- include: version
local known = once()
if known then return known end
local _, moved = unmoved(KEYS[3], ARGV[4], ARGV[5])
if moved then return moved end
redis.call("HSET", KEYS[3], ARGV[4], ARGV[6])
return done(ARGV[7], "organisers", ARGV[8], ARGV[9])
