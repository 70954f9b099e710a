--[[ A person's choice about one session. Include `once`, `calendar` and `choices` before.
  KEYS  commands, log    see includes/once.lua
        choices, times   hash  see includes/choices.lua
        stars            hash  session id -> stars
        calendars        hash  see includes/calendar.lua
  ARGV  command, digest, now
        person, session
        on               1 or 0
        walk             ms between a meeting and a session
]]

-- What the person has chosen: half, starred, released; `start` and `stop` of the session where it takes time; whether it
-- is an `own` pass; their `calendar`. Nil for nobody.
local function choice()
  local row = redis.call("HGET", KEYS[3], ARGV[4])
  if not row then return nil end
  local chosen = cjson.decode(row)
  local times = redis.call("HMGET", KEYS[4], ARGV[5], halfField(chosen))
  chosen.start, chosen.stop = string.match(times[1] or "", "^(%d+)%-(%d+)$")
  chosen.own = placeOf(ownPasses(times[2]), ARGV[5]) ~= nil
  chosen.calendar = redis.call("HGET", KEYS[6], ARGV[4]) or ""
  return chosen
end

-- The refusal when a meeting stands where the session is. Two sessions at once are a person's own choice and shown as a clash.
local function meetingInTheWay(chosen)
  local _, ref = inTheWay(chosen.calendar, around(chosen.start, chosen.stop, tonumber(ARGV[7]), -math.huge))
  return ref and { "refused", '{"code":"busy","person":"' .. ARGV[4] .. '","by":"meeting","ref":"' .. ref .. '"}' }
end

local function star(chosen, on)
  if put(chosen.starred, ARGV[5], on) then redis.call("HINCRBY", KEYS[5], ARGV[5], on and 1 or -1) end
end

-- Writes what is chosen by now, with the session's time taken or given away, and tells it.
local function keep(chosen, takes, fact)
  local calendar = without(chosen.calendar, ARGV[5])
  if takes then calendar = calendar .. entry(chosen.start, chosen.stop, "s", ARGV[5]) end
  redis.call("HSET", KEYS[3], ARGV[4], choicesText(chosen))
  redis.call("HSET", KEYS[6], ARGV[4], calendar)
  local on = ARGV[6] == "1" and "true" or "false"
  return done(fact, ARGV[4], '{"person":"' .. ARGV[4] .. '","session":"' .. ARGV[5] .. '","on":' .. on .. "}", "{}")
end
