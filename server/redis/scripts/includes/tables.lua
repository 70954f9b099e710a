--[[ Tables: hash "<table>:<bucket>" -> the entries (see includes/calendar.lua) that touch that bucket of time, so that
  a look at a table reads a few entries however many days the conference has. A bucket is an hour.
  Include `calendar` before. ]]
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
  local fields = fieldsOf(no, start, stop)
  local rows = redis.call("HMGET", tables, unpack(fields))
  for i in ipairs(fields) do
    if inTheWay(rows[i], start, stop, 0, 0, but) then return false end
  end
  return true, fields, rows
end

-- Adds `taken`, one entry, where `freeAt` has looked. One call.
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
