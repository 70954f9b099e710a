--[[ One party's answer. The last yes takes every party's time and a table in the same breath, or changes nothing.

  KEYS  commands, log     see includes/once.lua
        meetings          hash  meeting id -> "<version>|<state>|<JSON>"
        calendars         hash  see includes/calendar.lua
        tables            hash  see includes/tables.lua
  ARGV  command, digest, now
        meeting           its id
        before            the version that was judged
        head              "<version>|<state>|" of what comes
        json              JSON of what comes; without `table` when it books: the script puts it first
        parties           ids joined by commas
        fact, body, answer  see includes/once.lua; body and answer without `table` when it books
        start, stop       ms UTC; start is empty unless it books
        rest, walk        ms between meetings, and between a meeting and a session
        table, tables     the number to be tried first, and how many there are
  REPLY settled … | refused (busy, no-table) | moved <row> | lost | other
  Cost  nine calls when the first table is free; one more for each that is not.
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
local json, body, answer = ARGV[7], ARGV[10], ARGV[11]
if ARGV[12] ~= "" then
  local start, stop = tonumber(ARGV[12]), tonumber(ARGV[13])
  local ids, was = calendarsOf(KEYS[4], ARGV[8])
  local refused = busy(ids, was, start, stop, tonumber(ARGV[14]), tonumber(ARGV[15]))
  if refused then return refused end
  local no, isFree, fields, rows
  local first, count = tonumber(ARGV[16]), tonumber(ARGV[17])
  for candidate = first, first + count - 1 do
    no = (candidate - 1) % count + 1
    isFree, fields, rows = freeAt(KEYS[5], no, start, stop)
    if isFree then break end
  end
  if not isFree then return { "refused", '{"code":"no-table"}' } end
  local taken = entry(ARGV[12], ARGV[13], "m", ARGV[4])
  take(KEYS[4], ids, was, taken, ARGV[3])
  seat(KEYS[5], fields, rows, taken)
  local tabled = '{"table":' .. no .. ","
  json, body, answer = tabled .. string.sub(json, 2), tabled .. string.sub(body, 2), tabled .. string.sub(answer, 2)
end
redis.call("HSET", KEYS[3], ARGV[4], ARGV[6] .. json)
return done(ARGV[9], ARGV[8], body, answer)
