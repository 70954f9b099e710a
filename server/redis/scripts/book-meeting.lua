--[[ The last yes: takes every party's time and a table in the same breath, or changes nothing. It writes only what a
  booking changes, above what stood (see includes/version.lua), and is told everything in few bytes and few words: Redis
  reads 16 KB of a connection at a time and brings each such piece to disk by itself, and each word costs like half a call.

  KEYS  commands, log     see includes/once.lua
        meetings          hash  see includes/version.lua
        calendars         hash  see includes/calendar.lua and includes/tables.lua
  ARGV  command, digest, now
        before            the version that was judged
        yes               ids of all parties joined by commas, in the order they said it
        seat              fields of the table to be tried first, joined by commas
        time              "<from>-<till>|<entry>": the entry of the meeting as it comes into the calendars, and before and
                          after what nothing is near to it
        hall              "<then>/<tables>/<rest>/<walk>": the table to go on from when that one is taken, how many there
                          are; ms between meetings, and between a meeting and a session
  REPLY settled … | refused (busy, no-table) | moved <row> | lost | other
  COST  seven calls when the first table is free; one to five more when it is not (see firstFree)
]]
-- include: once
-- include: calendar
-- include: version
-- include: booking
-- include: tables
local known = once()
if known then return known end
local before, yes, seat, time, hall = unpack(ARGV, 4, 8)
local start, stop, taken, meeting =
  string.sub(time, 29, 41), string.sub(time, 43, 55), string.sub(time, 29), string.sub(time, 59, -2)
local stood, moved = unmoved(KEYS[3], meeting, before)
if moved then return moved end
local asked, edges = { partsOf(yes .. "," .. seat, 1) }, select("#", partsOf(seat, 1))
local people, was = #asked - edges, redis.call("HMGET", KEYS[4], unpack(asked))
local from, till, no = string.sub(time, 1, 13), string.sub(time, 15, 27), string.match(seat, "^%d+")
for i = 1, people do
  if was[i] and nearAt(was[i], from, till, 1) then
    local rest, walk = string.match(hall, "(%d+)/(%d+)$")
    local refused = busy(asked[i], was[i], around(start, stop, rest + 0, walk + 0))
    if refused then return refused end
  end
end
if isTaken(was, people + 1, edges, start, stop) then
  local further, count = string.match(hall, "^(%d+)/(%d+)")
  local free, places, rows = firstFree(KEYS[4], further + 0, count + 0, start, stop)
  if not free then return { "refused", '{"code":"no-table"}' } end
  no = free
  for i, field in ipairs(places) do asked[people + i], was[people + i] = field, rows[i] end
end

take(KEYS[4], asked, was, taken, ARGV[3])
local version, list = string.format("%d", before + 1), '["' .. string.gsub(yes, ",", '","') .. '"]'
redis.call("HSET", KEYS[3], meeting, grown(stood, version .. "|booked|",
  '{"table":' .. no .. ',"yes":' .. list .. ',"bookedAt":' .. ARGV[3] .. "}"))
return done(
  "meeting:booked", yes,
  '{"meeting":"' .. meeting .. '","parties":' .. list .. ',"table":' .. no
    .. ',"start":' .. start .. ',"end":' .. stop .. ',"version":' .. version .. "}",
  '{"id":"' .. meeting .. '","state":"booked","table":' .. no .. ',"version":' .. version .. "}"
)
