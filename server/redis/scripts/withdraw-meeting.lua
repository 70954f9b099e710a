--[[ Takes a proposal back, or cancels a booked meeting and frees everyone's time and the table.

  KEYS  commands, log     see includes/once.lua
        meetings          hash  meeting id -> "<version>|<state>|<JSON>"
        calendars         hash  see includes/calendar.lua
        tables            hash  see includes/tables.lua
  ARGV  command, digest, now
        meeting           its id
        before            the version that was judged
        row               what comes
        parties           ids joined by commas
        table             number; empty when it had none
        start, stop       of the meeting, ms UTC
        body, answer      see includes/once.lua
  REPLY settled … | moved <row> | lost | other
]]
-- include: once
-- include: calendar
-- include: version
-- include: booking
-- include: tables
local known = once()
if known then return known end
local _, moved = unmoved(KEYS[3], ARGV[4], ARGV[5])
if moved then return moved end
if ARGV[8] ~= "" then
  free(KEYS[4], ARGV[7], ARGV[4])
  unseat(KEYS[5], ARGV[8], tonumber(ARGV[9]), tonumber(ARGV[10]), ARGV[4])
end
redis.call("HSET", KEYS[3], ARGV[4], ARGV[6])
return done("meeting:withdrawn", ARGV[7], ARGV[11], ARGV[12])
