--[[ Takes a table out of use until the end of the conference, or gives it back. What is booked there stays booked: it is
  for the organisers to find it another place.

  KEYS  commands, log   see includes/once.lua
        tables          hash  see includes/tables.lua
  ARGV  command, digest, now
        table           its number
        on              true when it closes
        ref             what stands in its calendar meanwhile
        opens, closes   of the conference, ms UTC
        body, answer    see includes/once.lua
  REPLY settled … | lost | other
  COST  O(hours of the conference)
]]
-- include: once
-- include: calendar
-- include: tables
local known = once()
if known then return known end
local no, ref, closes = ARGV[4], ARGV[6], tonumber(ARGV[8])
unseat(KEYS[3], no, tonumber(ARGV[7]), closes, ref)
if ARGV[5] == "true" then
  local fields = fieldsOf(no, tonumber(ARGV[3]), closes)
  seat(KEYS[3], fields, redis.call("HMGET", KEYS[3], unpack(fields)), entry(ARGV[3], ARGV[8], "m", ref))
end
return done("table:closed", "organisers", ARGV[9], ARGV[10])
