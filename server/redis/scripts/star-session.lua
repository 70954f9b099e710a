--[[ Stars a session or takes the star back. A star takes the session's released time, unless a meeting stands there.
  An own pass keeps its time whatever becomes of its star; starring a released one takes its time back.

  KEYS  commands, log    see includes/once.lua
        choices, times   hash  see includes/choices.lua
        stars            hash  session id -> stars
        calendars        hash  see includes/calendar.lua
  ARGV  command, digest, now
        person, session
        on               1 or 0
        walk             ms between a meeting and a session
  REPLY settled <result JSON> | refused <refusal JSON> (busy, not-found) | lost | other
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
local own = placeOf(ownPasses(known_times[2]), session) ~= nil
local calendar = redis.call("HGET", KEYS[6], person) or ""
local taken = placeOf(chosen.starred, session) or (own and not placeOf(chosen.released, session))

if on and start and not taken then
  local walk = tonumber(ARGV[7])
  -- Two sessions at once are a person's own choice and shown as a clash; only a meeting is in the way.
  local _, ref = inTheWay(calendar, tonumber(start), tonumber(stop), walk, -math.huge)
  if ref then
    return { "refused", '{"code":"busy","person":' .. cjson.encode(person) .. ',"by":"meeting","ref":' .. cjson.encode(ref) .. "}" }
  end
end

if put(chosen.starred, session, on) then redis.call("HINCRBY", KEYS[5], session, on and 1 or -1) end
if on then put(chosen.released, session, false) end
calendar = without(calendar, session)
if start and (on or (own and not placeOf(chosen.released, session))) then
  calendar = calendar .. entry(start, stop, "s", session)
end
redis.call("HSET", KEYS[3], person, choicesText(chosen))
redis.call("HSET", KEYS[6], person, calendar)
return done(
  "session:starred", person,
  '{"person":' .. cjson.encode(person) .. ',"session":' .. cjson.encode(session) .. ',"on":' .. tostring(on) .. "}", "{}"
)
