--[[ Taking and giving back everyone's time. Include `calendar` before. ]]

-- The calendars of `people` ("a,b") as two lists, ids and calendars. One call.
local function calendarsOf(calendars, people)
  local ids = {}
  for person in string.gmatch(people, "[^,]+") do ids[#ids + 1] = person end
  return ids, redis.call("HMGET", calendars, unpack(ids))
end

-- The refusal when one of them has something nearer to [start, stop) than `rest` and `walk`; else nil.
local function busy(ids, calendars, start, stop, rest, walk)
  for i, person in ipairs(ids) do
    local kind, ref = inTheWay(calendars[i], start, stop, rest, walk)
    if kind then
      return { "refused", '{"code":"busy","person":"' .. person .. '","by":"'
        .. (kind == "m" and "meeting" or "session") .. '","ref":"' .. ref .. '"}' }
    end
  end
  return nil
end

-- Adds `taken`, one entry, to each calendar. One call.
local function take(calendars, ids, was, taken, now)
  local fields = {}
  for i, person in ipairs(ids) do
    fields[2 * i - 1], fields[2 * i] = person, pruned(was[i], now) .. taken
  end
  redis.call("HSET", calendars, unpack(fields))
end

-- Removes what `ref` took in each calendar. A call for each and one.
local function free(calendars, people, ref)
  local ids, was = calendarsOf(calendars, people)
  for i, person in ipairs(ids) do redis.call("HSET", calendars, person, without(was[i], ref)) end
end
