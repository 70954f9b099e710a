--[[ A party tells that they are coming, or late.

  KEYS  commands, log   see includes/once.lua
        meetings        hash  meeting id -> "<version>|<state>|<JSON>"
  ARGV  command, digest, now
        meeting         its id
        before          the version that was judged
        row             what comes
        parties         ids joined by commas
        body, answer    see includes/once.lua
  REPLY settled … | moved <row> | lost | other
]]
-- include: once
-- include: version
local known = once()
if known then return known end
local _, moved = unmoved(KEYS[3], ARGV[4], ARGV[5])
if moved then return moved end
redis.call("HSET", KEYS[3], ARGV[4], ARGV[6])
return done("meeting:signalled", ARGV[7], ARGV[8], ARGV[9])
