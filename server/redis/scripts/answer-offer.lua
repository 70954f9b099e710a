--[[ One of the two answers an offer. The second yes turns the hold into a meeting, takes both out of the pool and notes
  how long they waited; a no gives the table back and both wait on. A second yes that finds the time or the table taken
  meanwhile is refused and ends the offer too: it could never become a meeting.

  KEYS  commands, log       see includes/once.lua
        offers              hash  offer id -> "<version>|<state>|<JSON>"
        openOffers          set   ids
        ready               hash  see includes/pool.lua
        calendars           hash  see includes/calendar.lua
        tables              hash  see includes/tables.lua
        meetings            hash  meeting id -> "<version>|<state>|<JSON>"
        meetingsOf          hash  see propose-meeting.lua
        waits               list  seconds, of the local day
  ARGV  command, digest, now
        offer, before, row  id, the version that was judged, what comes
        state               of what comes: open, declined or booked
        by                  who answers
        parties             "a,b"
        table, made, deadline  of the hold
        fact, body, answer  see includes/once.lua
        meeting, meetingRow id and row; empty unless booked
        start, stop, rest, walk, expires  ms
        takenRow, takenBody  the offer as it ends when time or table were taken, and the fact of it
  REPLY settled … (also with the refusals busy and no-table) | moved <row> | lost | other
]]
-- include: once
-- include: calendar
-- include: version
-- include: booking
-- include: tables
-- include: pool
local known = once()
if known then return known end
local offer, state, by, parties, no = ARGV[4], ARGV[7], ARGV[8], ARGV[9], ARGV[10]
local _, moved = unmoved(KEYS[3], offer, ARGV[5])
if moved then return moved end

-- Both have said yes, so neither was silent.
local function ended(refusal)
  endOffer(KEYS[4], KEYS[7], offer, no, ARGV[11], ARGV[12])
  for person in string.gmatch(parties, "[^,]+") do silent(KEYS[5], person, never) end
  redis.call("HSET", KEYS[3], offer, ARGV[23])
  return refusedWith("offer:answered", parties, ARGV[24], refusal)
end

if state == "booked" then
  local meeting, start, stop = ARGV[16], ARGV[18], ARGV[19]
  local ids, was = calendarsOf(KEYS[6], parties)
  local wanted = around(start, stop, tonumber(ARGV[20]), tonumber(ARGV[21]))
  for i, person in ipairs(ids) do
    local refused = busy(person, was[i], wanted)
    if refused then return ended(refused[2]) end
  end
  if not freeAt(KEYS[7], no, start, stop, offer) then return ended('{"code":"no-table"}') end
  local taken = entry(start, stop, "m", meeting)
  take(KEYS[6], ids, was, taken, ARGV[3])
  endOffer(KEYS[4], KEYS[7], offer, no, ARGV[11], ARGV[12])
  local _, fields, rows = freeAt(KEYS[7], no, start, stop)
  seat(KEYS[7], fields, rows, taken)
  redis.call("HSET", KEYS[8], meeting, ARGV[17])
  local indexes = redis.call("HMGET", KEYS[9], unpack(ids))
  local waiting = redis.call("HMGET", KEYS[5], unpack(ids))
  for i, person in ipairs(ids) do
    redis.call("HSET", KEYS[9], person, (indexes[i] or "") .. start .. "-" .. ARGV[22] .. "=:" .. meeting .. ";")
    local since = waiting[i] and string.match(waiting[i], "^%d+")
    if since then redis.call("RPUSH", KEYS[10], math.floor((tonumber(ARGV[3]) - tonumber(since)) / 1000)) end
  end
  redis.call("HDEL", KEYS[5], unpack(ids))
elseif state == "declined" then
  endOffer(KEYS[4], KEYS[7], offer, no, ARGV[11], ARGV[12])
  silent(KEYS[5], by, never)
end
redis.call("HSET", KEYS[3], offer, ARGV[6])
return done(ARGV[13], parties, ARGV[14], ARGV[15])
