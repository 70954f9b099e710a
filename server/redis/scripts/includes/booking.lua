--[[ Taking and giving back everyone's time. Include `calendar` before. ]]

-- What ended longer ago than this is let go: longer than any rest or walk a conference asks for. ms
local PAST = 7200000

-- The parts of "a,b" from the place `at` on, as values: a list made of them is made once, in its size.
local function partsOf(text, at)
  local comma = string.find(text, ",", at, true)
  if not comma then return string.sub(text, at) end
  return string.sub(text, at, comma - 1), partsOf(text, comma + 1)
end

-- The calendars of `people` ("a,b") as two lists, ids and calendars. One call.
local function calendarsOf(calendars, people)
  local ids = { partsOf(people, 1) }
  return ids, redis.call("HMGET", calendars, unpack(ids))
end

-- The refusal when `person` has something too near to what is `wanted`; else nil.
local function busy(person, calendar, wanted)
  local kind, ref = inTheWay(calendar, wanted)
  return kind and { "refused", '{"code":"busy","person":"' .. person .. '","by":"'
    .. (kind == "m" and "meeting" or "session") .. '","ref":"' .. ref .. '"}' }
end

-- From the place `at` on: each field, and its calendar with `taken` and without what is past.
local function grownBy(taken, now, fields, was, at)
  if not fields[at] then return end
  return fields[at], pruned(was[at], now, PAST) .. taken, grownBy(taken, now, fields, was, at + 1)
end

-- Adds `taken`, one entry, to each calendar and lets go of what is past. One call.
local function take(calendars, fields, was, taken, now)
  redis.call("HSET", calendars, grownBy(taken, now, fields, was, 1))
end

-- Removes what `ref` took in each calendar. A call for each and one.
local function free(calendars, people, ref)
  local ids, was = calendarsOf(calendars, people)
  for i, person in ipairs(ids) do redis.call("HSET", calendars, person, without(was[i], ref)) end
end
