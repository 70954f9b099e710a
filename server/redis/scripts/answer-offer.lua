--[[ One of the two answers an offer. The second yes turns the hold into a meeting, takes both out of the pool and notes
  how long they waited; a no gives the table back and both wait on.

  KEYS  commands, log       see includes/once.lua
        offers              hash  offer id -> "<version>|<state>|<JSON>"
        openOffers          set   ids
        ready               hash  see includes/pool.lua
        calendars, tables   hash  see includes/calendar.lua
        meetings            hash  meeting id -> "<version>|<state>|<JSON>"
        meetingsOf          hash  see propose-meeting.lua
        waits               list  seconds, of the local day
  ARGV  command, digest, now
        offer, before, row  id, the version that was judged, what comes
        state               of what comes: open, declined or booked
        by                  who answers
        parties             "a,b"
        table               number of the hold
        fact, body, answer  see includes/once.lua
        meeting, meetingRow id and row; empty unless booked
        start, stop, rest, walk, expires  ms
  REPLY settled … | refused (busy, no-table) | moved <row> | lost | other
]]
-- include: once
-- include: calendar
-- include: version
-- include: booking
-- include: pool
local known = once()
if known then return known end
local offer, state, by, parties, no = ARGV[4], ARGV[7], ARGV[8], ARGV[9], ARGV[10]
local _, moved = unmoved(KEYS[3], offer, ARGV[5])
if moved then return moved end

if state == "booked" then
  local meeting, start, stop = ARGV[14], ARGV[16], ARGV[17]
  local ids, was = calendarsOf(KEYS[6], parties)
  local refused = busy(ids, was, tonumber(start), tonumber(stop), tonumber(ARGV[18]), tonumber(ARGV[19]))
  if refused then return refused end
  local at = without(redis.call("HGET", KEYS[7], no), offer)
  if inTheWay(at, tonumber(start), tonumber(stop), 0, 0) then return { "refused", '{"code":"no-table"}' } end
  local taken = entry(start, stop, "m", meeting)
  take(KEYS[6], ids, was, taken, ARGV[3])
  redis.call("HSET", KEYS[7], no, pruned(at, ARGV[3]) .. taken)
  redis.call("HSET", KEYS[8], meeting, ARGV[15])
  local indexes = redis.call("HMGET", KEYS[9], unpack(ids))
  local waiting = redis.call("HMGET", KEYS[5], unpack(ids))
  for i, person in ipairs(ids) do
    redis.call("HSET", KEYS[9], person, (indexes[i] or "") .. start .. "-" .. ARGV[20] .. "=:" .. meeting .. ";")
    local since = waiting[i] and string.match(waiting[i], "^%d+")
    if since then redis.call("RPUSH", KEYS[10], math.floor((tonumber(ARGV[3]) - tonumber(since)) / 1000)) end
  end
  redis.call("HDEL", KEYS[5], unpack(ids))
  redis.call("SREM", KEYS[4], offer)
elseif state == "declined" then
  endOffer(KEYS[4], KEYS[7], offer, no)
  silent(KEYS[5], by, never)
end
redis.call("HSET", KEYS[3], offer, ARGV[6])
return done(ARGV[11], parties, ARGV[12], ARGV[13])
