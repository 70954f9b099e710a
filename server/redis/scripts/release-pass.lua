--[[ Gives away the time of an own pass, or takes it back unless a meeting stands there by now.

  KEYS  commands, log    see includes/once.lua
        choices, times   hash  see includes/choices.lua
        stars            hash  session id -> stars
        calendars        hash  see includes/calendar.lua
  ARGV  command, digest, now
        person, session
        on               1 releases, 0 takes back
        walk             ms between a meeting and a session
  REPLY settled <result JSON> | refused <refusal JSON> (busy, not-found: not a pass of this person) | lost | other
]]
-- include: once
-- include: calendar
-- include: choices
local known = once()
if known then return known end
local person, session, on = ARGV[4], ARGV[5], ARGV[6] == "1"
local row = redis.call("HGET", KEYS[3], person)
if not row then return { "refused", '{"code":"not-found"}' } end
local chosen = cjson.decode(row)
local known_times = redis.call("HMGET", KEYS[4], session, halfField(chosen))
local start, stop = string.match(known_times[1] or "", "^(%d+)%-(%d+)$")
if not start or not placeOf(ownPasses(known_times[2]), session) then return { "refused", '{"code":"not-found"}' } end

local calendar = redis.call("HGET", KEYS[6], person) or ""
if not on and placeOf(chosen.released, session) then
  local _, ref = inTheWay(calendar, tonumber(start), tonumber(stop), tonumber(ARGV[7]), -math.huge)
  if ref then
    return { "refused", '{"code":"busy","person":' .. cjson.encode(person) .. ',"by":"meeting","ref":' .. cjson.encode(ref) .. "}" }
  end
end

put(chosen.released, session, on)
if on and put(chosen.starred, session, false) then redis.call("HINCRBY", KEYS[5], session, -1) end
calendar = without(calendar, session)
if not on then calendar = calendar .. entry(start, stop, "s", session) end
redis.call("HSET", KEYS[3], person, choicesText(chosen))
redis.call("HSET", KEYS[6], person, calendar)
return done(
  "session:released", person,
  '{"person":' .. cjson.encode(person) .. ',"session":' .. cjson.encode(session) .. ',"on":' .. tostring(on) .. "}", "{}"
)
