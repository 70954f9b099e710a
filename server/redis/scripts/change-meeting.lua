--[[ Puts what comes in the place of what stood, where nobody's time changes by it: a no, a yes that is not the last, a
  signal, a report.

  KEYS  commands, log   see includes/once.lua
        meetings        hash  see includes/version.lua
  ARGV  command, digest, now
        meeting         its id
        before          the version that was judged
        row             what comes
        parties         ids joined by commas
        fact, body, answer  see includes/once.lua
  REPLY settled … | moved <row> | lost | other
]]
-- include: once
-- include: version
local known = once()
if known then return known end
local _, moved = unmoved(KEYS[3], ARGV[4], ARGV[5])
if moved then return moved end
redis.call("HSET", KEYS[3], ARGV[4], ARGV[6])
return done(ARGV[8], ARGV[7], ARGV[9], ARGV[10])
