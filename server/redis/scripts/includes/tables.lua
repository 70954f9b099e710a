--[[ Tables: hash "<table>:<bucket>" -> the entries (see includes/calendar.lua) that touch that bucket of time, so that
  a look at a table reads a few entries however many days the conference has. A bucket is an hour. It is the hash of
  people's calendars, whose ids hold no colon. Include `calendar` before. ]]
local BUCKET = 3600000

-- The fields of a table that [start, stop) touches: one, or two across an edge.
local function fieldsOf(no, start, stop)
  local first, last = math.floor(start / BUCKET), math.floor((stop - 1) / BUCKET)
  local fields = {}
  for bucket = first, last do fields[#fields + 1] = no .. ":" .. bucket end
  return fields
end

-- Whether nothing but `but` is at table `no` in [start, stop), and what is needed to seat somebody. One call.
local function freeAt(tables, no, start, stop, but)
  local fields, wanted = fieldsOf(no, start, stop), around(start, stop, 0, 0)
  local rows = redis.call("HMGET", tables, unpack(fields))
  for i in ipairs(fields) do
    if inTheWay(rows[i], wanted, but) then return false end
  end
  return true, fields, rows
end

-- Whether anything is in [start, stop), texts, in one of these rows of a table: `many` from the place `at` on.
local function isTaken(rows, at, many, start, stop)
  for i = at, at + many - 1 do
    if rows[i] and nearAt(rows[i], start, stop, 1) then return true end
  end
  return false
end

-- The first table of `count` that is free in [start, stop), from `first` on upwards and around, and what is needed to seat
-- somebody: its number, fields and rows; nil when there is none. Each call looks at four times as many tables as the one
-- before, so that a hall filled to the last table costs a handful.
local function firstFree(tables, first, count, start, stop)
  local buckets, looked, most = fieldsOf("", start, stop), 0, 1
  while looked < count do
    local fields, last = {}, math.min(looked + most, count) - 1
    for i = looked, last do
      local no = (first + i - 1) % count + 1
      for _, bucket in ipairs(buckets) do fields[#fields + 1] = no .. bucket end
    end
    local rows = redis.call("HMGET", tables, unpack(fields))
    for at = 1, #fields, #buckets do
      if not isTaken(rows, at, #buckets, start, stop) then
        local edge = at + #buckets - 1
        return string.match(fields[at], "^%d+"), { unpack(fields, at, edge) }, { unpack(rows, at, edge) }
      end
    end
    looked, most = last + 1, math.min(4 * most, 256)
  end
  return nil
end

-- Adds `taken`, one entry, where `freeAt` has looked. One call for each hour it touches.
local function seat(tables, fields, rows, taken)
  for i, field in ipairs(fields) do redis.call("HSET", tables, field, (rows[i] or "") .. taken) end
end

-- Removes what `ref` holds at a table somewhere in [start, stop). Two calls, or three across an edge.
local function unseat(tables, no, start, stop, ref)
  local fields = fieldsOf(no, start, stop)
  for i, row in ipairs(redis.call("HMGET", tables, unpack(fields))) do
    if row then redis.call("HSET", tables, fields[i], without(row, ref)) end
  end
end
