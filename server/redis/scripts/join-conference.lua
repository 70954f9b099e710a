--[[ Lets a person in: who they are, how they sign in, and the passes of their half in their calendar.

  KEYS  commands, log   see includes/once.lua
        people          hash  id -> JSON
        emails          hash  e-mail -> id
        choices         hash  see includes/choices.lua
        calendars       hash  see includes/calendar.lua
        times           hash  see includes/choices.lua
        versions        hash  people -> grows with every change
  ARGV  command, digest, now
        person, email   e-mail in lower case
        body            JSON
        half            its id, or empty
  REPLY settled <result JSON> | refused <refusal JSON> (malformed: the id or the e-mail is taken) | lost | other
]]
-- include: once
-- include: calendar
-- include: choices
local known = once()
if known then return known end
local person, email = ARGV[4], ARGV[5]
if redis.call("HEXISTS", KEYS[3], person) == 1 then return { "refused", '{"code":"malformed","field":"id"}' } end
if redis.call("HEXISTS", KEYS[4], email) == 1 then return { "refused", '{"code":"malformed","field":"email"}' } end

local chosen = { half = ARGV[7] ~= "" and ARGV[7] or nil, starred = {}, released = {} }
local calendar = ""
for _, session in ipairs(ownPasses(redis.call("HGET", KEYS[7], halfField(chosen)))) do
  local start, stop = string.match(redis.call("HGET", KEYS[7], session) or "", "^(%d+)%-(%d+)$")
  if start then calendar = calendar .. entry(start, stop, "s", session) end
end
redis.call("HSET", KEYS[3], person, ARGV[6])
redis.call("HSET", KEYS[4], email, person)
redis.call("HSET", KEYS[5], person, choicesText(chosen))
redis.call("HSET", KEYS[6], person, calendar)
redis.call("HINCRBY", KEYS[8], "people", 1)
return done("person:joined", person, '{"person":' .. cjson.encode(person) .. "}", "{}")
