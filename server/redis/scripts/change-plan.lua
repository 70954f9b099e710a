--[[ Puts what comes in the place of what stood, where nothing but the plan changes by it: a wish to stop, which whoever
  searches obeys; a plan of meetings taken over, or this undone.

  KEYS  commands, log   see includes/once.lua
        plans           hash  plan id -> "<version>|<state>|<JSON>"
  ARGV  command, digest, now
        plan            its id
        before          the version that was judged
        row             what comes
        fact, body, answer  see includes/once.lua
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
