--[[ Moves the deadline of an open offer, and with it the end of its hold.

  KEYS  commands, log       see includes/once.lua
        offers              hash  offer id -> "<version>|<state>|<JSON>"
        tables              hash  see includes/tables.lua
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
-- include: tables
local known = once()
if known then return known end
local offer, no = ARGV[4], ARGV[8]
local _, moved = unmoved(KEYS[3], offer, ARGV[5])
if moved then return moved end
local isFree, fields, rows = freeAt(KEYS[4], no, ARGV[9], ARGV[10], offer)
if not isFree then return { "refused", '{"code":"no-table"}' } end
for i in ipairs(fields) do rows[i] = without(rows[i], offer) end
seat(KEYS[4], fields, rows, entry(ARGV[9], ARGV[10], "m", offer))
redis.call("HSET", KEYS[3], offer, ARGV[6])
return done("offer:extended", ARGV[7], ARGV[11], ARGV[12])
