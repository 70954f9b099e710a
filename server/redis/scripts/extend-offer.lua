--[[ Moves the deadline of an open offer, and with it the end of its hold.

  KEYS  commands, log       see includes/once.lua
        offers              hash  offer id -> "<version>|<state>|<JSON>"
        tables              hash  see includes/calendar.lua
  ARGV  command, digest, now
        offer, before, row  id, the version that was judged, what comes
        parties             "a,b"
        table, start, stop  the hold as it becomes
        body, answer        see includes/once.lua
  REPLY settled … | refused (no-table) | moved <row> | lost | other
]]
-- include: once
-- include: calendar
-- include: version
local known = once()
if known then return known end
local offer, no = ARGV[4], ARGV[8]
local _, moved = unmoved(KEYS[3], offer, ARGV[5])
if moved then return moved end
local at = without(redis.call("HGET", KEYS[4], no), offer)
if inTheWay(at, tonumber(ARGV[9]), tonumber(ARGV[10]), 0, 0) then return { "refused", '{"code":"no-table"}' } end
redis.call("HSET", KEYS[4], no, at .. entry(ARGV[9], ARGV[10], "m", offer))
redis.call("HSET", KEYS[3], offer, ARGV[6])
return done("offer:extended", ARGV[7], ARGV[11], ARGV[12])
