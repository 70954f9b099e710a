--[[ Puts a person in the pool and gives away the time of the sessions they released for it. What came into their
  calendar since the rule read it is in the way as it would have been then.

  KEYS  commands, log   see includes/once.lua
        ready           hash  see includes/pool.lua
        calendars       hash  see includes/calendar.lua
        choices, times  hash  see includes/choices.lua
        stars           hash  session id -> stars
  ARGV  command, digest, now
        person          id
        row             what stands in the pool
        until           ms UTC
        released        session ids joined by commas, may be empty
        body, answer    see includes/once.lua
  REPLY settled … | refused (meeting-in-the-way, session-in-the-way) | lost | other
]]
-- include: once
-- include: calendar
-- include: choices
local known = once()
if known then return known end
local person = ARGV[4]
local calendar = redis.call("HGET", KEYS[4], person)
local left = calendar or ""
for session in string.gmatch(ARGV[7], "[^,]+") do left = without(left, session) end
local kind, ref, from, to = inTheWay(left, around(ARGV[3], ARGV[6], 0, 0))
if kind == "m" then
  return { "refused", '{"code":"meeting-in-the-way","meeting":"' .. ref .. '","start":' .. from .. "}" }
elseif kind then
  return { "refused", '{"code":"session-in-the-way","session":"' .. ref .. '","start":' .. from .. ',"end":' .. to .. "}" }
end

if left ~= (calendar or "") then
  local chosen = cjson.decode(redis.call("HGET", KEYS[5], person) or '{"starred":[],"released":[]}')
  local own = ownPasses(redis.call("HGET", KEYS[6], halfField(chosen)))
  for session in string.gmatch(ARGV[7], "[^,]+") do
    if put(chosen.starred, session, false) then redis.call("HINCRBY", KEYS[7], session, -1) end
    if placeOf(own, session) then put(chosen.released, session, true) end
  end
  redis.call("HSET", KEYS[5], person, choicesText(chosen))
  redis.call("HSET", KEYS[4], person, left)
end
redis.call("HSET", KEYS[3], person, ARGV[5])
return done("meet-now:readied", person, ARGV[8], ARGV[9])
