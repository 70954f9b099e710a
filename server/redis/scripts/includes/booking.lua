--[[ Taking and giving back everyone's time. Include `calendar` before. ]]

-- What ended longer ago than this asks for no rest any more. ms
local PAST = 900000

-- "a,b" as a list.
local function listOf(people)
  local ids, at = {}, 1
  repeat
    local comma = string.find(people, ",", at, true)
    ids[#ids + 1] = string.sub(people, at, comma and comma - 1)
    at = comma and comma + 1
  until not at
  return ids
end

-- The calendars of `people` ("a,b") as two lists, ids and calendars. One call.
local function calendarsOf(calendars, people)
  local ids = listOf(people)
  return ids, redis.call("HMGET", calendars, unpack(ids))
end

-- The refusal when one of them has something too near to what is `wanted`; else nil.
local function busy(ids, calendars, wanted)
  for i, person in ipairs(ids) do
    local kind, ref = inTheWay(calendars[i], wanted)
    if kind then
      return { "refused", '{"code":"busy","person":"' .. person .. '","by":"'
        .. (kind == "m" and "meeting" or "session") .. '","ref":"' .. ref .. '"}' }
    end
  end
  return nil
end

-- Adds `taken`, one entry, to each calendar and lets go of what is past. One call.
local function take(calendars, ids, was, taken, now)
  local fields, limit = {}, now - PAST .. ""
  for i, person in ipairs(ids) do
    fields[2 * i - 1], fields[2 * i] = person, pruned(was[i], limit) .. taken
  end
  redis.call("HSET", calendars, unpack(fields))
end

-- Removes what `ref` took in each calendar. A call for each and one.
local function free(calendars, people, ref)
  local ids, was = calendarsOf(calendars, people)
  for i, person in ipairs(ids) do redis.call("HSET", calendars, person, without(was[i], ref)) end
end
