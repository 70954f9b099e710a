--[[ The last yes: takes every party's time and a table in the same breath, or changes nothing. It writes only what a
  booking changes, above what stood (see includes/version.lua), and is told everything in few bytes: Redis reads 16 KB of
  a connection at a time and brings each such piece to disk by itself.

  KEYS  commands, log     see includes/once.lua
        meetings          hash  see includes/version.lua
        calendars         hash  see includes/calendar.lua
        tables            hash  see includes/tables.lua
  ARGV  command, digest, now
        meeting           its id
        before            the version that was judged
        yes               ids of all parties joined by commas, in the order they said it
        start, stop       ms UTC
        rest, walk        ms between meetings, and between a meeting and a session
        table, tables     the number to be tried first, and how many there are
  REPLY settled … | refused (busy, no-table) | moved <row> | lost | other
  COST  nine calls when the first table is free; one to five more when it is not (see firstFree)
]]
-- include: once
-- include: calendar
-- include: version
-- include: booking
-- include: tables
local known = once()
if known then return known end
local meeting, before, yes = ARGV[4], ARGV[5], ARGV[6]
local stood, moved = unmoved(KEYS[3], meeting, before)
if moved then return moved end
local start, stop = ARGV[7], ARGV[8]
local ids, was = calendarsOf(KEYS[4], yes)
local refused = busy(ids, was, around(start, stop, tonumber(ARGV[9]), tonumber(ARGV[10])))
if refused then return refused end
local no, fields, rows = firstFree(KEYS[5], tonumber(ARGV[11]), tonumber(ARGV[12]), start, stop)
if not no then return { "refused", '{"code":"no-table"}' } end

local taken = entry(start, stop, "m", meeting)
take(KEYS[4], ids, was, taken, ARGV[3])
seat(KEYS[5], fields, rows, taken)
local version, list = before + 1 .. "", '["' .. table.concat(ids, '","') .. '"]'
no = no .. ""
redis.call("HSET", KEYS[3], meeting, grown(stood, version .. "|booked|",
  '{"table":' .. no .. ',"yes":' .. list .. ',"bookedAt":' .. ARGV[3] .. "}"))
return done(
  "meeting:booked", yes,
  '{"meeting":"' .. meeting .. '","parties":' .. list .. ',"table":' .. no
    .. ',"start":' .. start .. ',"end":' .. stop .. ',"version":' .. version .. "}",
  '{"id":"' .. meeting .. '","state":"booked","table":' .. no .. ',"version":' .. version .. "}"
)
