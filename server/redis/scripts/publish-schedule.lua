--[[ Freezes the draft as the next release and lays everybody's sessions anew in their calendars. A meeting that a
  session now stands on stays booked: the person is told and asks for another time.

  KEYS  commands, log   see includes/once.lua
        draft           hash    revision
        release         string  newest release, JSON
        releases        hash    version -> JSON
        times           hash    see includes/choices.lua
        versions        hash    release -> version
        choices         hash    see includes/choices.lua
        calendars       hash    see includes/calendar.lua
  ARGV  command, digest, now
        revision        of the draft that was frozen
        release         JSON object without its version
        times           JSON list of [field, value]
        changed         JSON list of session ids
  REPLY settled <result JSON> | refused <refusal JSON> (stale) | lost | other
  COST  O(people + sessions chosen); Redis answers nobody else meanwhile: some 5 us for each person whose day changes
]]
-- include: once
-- include: draft
-- include: calendar
-- include: choices
local known = once()
if known then return known end
local old = stale(KEYS[3], ARGV[4])
if old then return old end

local version = redis.call("HINCRBY", KEYS[7], "release", 1)
local release = '{"version":' .. version .. "," .. string.sub(ARGV[5], 2)
redis.call("SET", KEYS[4], release)
redis.call("HSET", KEYS[5], version, release)

local times = {}
redis.call("DEL", KEYS[6])
for _, pair in ipairs(cjson.decode(ARGV[6])) do
  times[pair[1]] = pair[2]
  redis.call("HSET", KEYS[6], pair[1], pair[2])
end

local function taking(session)
  local start, stop = string.match(times[session] or "", "^(%d+)%-(%d+)$")
  return start and entry(start, stop, "s", session) or ""
end

-- The entries of all sessions that somebody with these choices is taken by.
local function sessionsOf(choices)
  local chosen, parts = cjson.decode(choices), {}
  local own = ownPasses(times[halfField(chosen)])
  for _, session in ipairs(own) do
    if not placeOf(chosen.released, session) then parts[#parts + 1] = taking(session) end
  end
  for _, session in ipairs(chosen.starred) do
    if not placeOf(own, session) then parts[#parts + 1] = taking(session) end
  end
  return table.concat(parts)
end

-- Nothing else runs meanwhile, so each of a hall's calendars costs a look, and a write only where it changes: most people
-- have chosen what many others have, and most moves touch few.
local function pairsOf(key)
  local list, rows = redis.call("HGETALL", key), {}
  for i = 1, #list, 2 do rows[list[i]] = list[i + 1] end
  return rows
end
local calendars, sessions, changed = pairsOf(KEYS[9]), {}, {}
for person, choices in pairs(pairsOf(KEYS[8])) do
  local was = calendars[person] or ""
  sessions[choices] = sessions[choices] or sessionsOf(choices)
  local comes = string.gsub(was, "%d+%-%d+=s:[^;]+;", "") .. sessions[choices]
  if comes ~= was then
    changed[#changed + 1], changed[#changed + 2] = person, comes
    if #changed == 1000 then
      redis.call("HSET", KEYS[9], unpack(changed))
      changed = {}
    end
  end
end
if #changed > 0 then redis.call("HSET", KEYS[9], unpack(changed)) end
return done(
  "schedule:published", "all",
  '{"version":' .. version .. ',"changed":' .. ARGV[7] .. "}",
  '{"version":' .. version .. ',"revision":' .. ARGV[4] .. "}"
)
