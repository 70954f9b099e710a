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
  local fields, wanted = fieldsOf(no, start, stop), around(start, stop, 0, 0)
  local rows = redis.call("HMGET", tables, unpack(fields))
  for i in ipairs(fields) do
    if inTheWay(rows[i], wanted, but) then return false end
  end
  return true, fields, rows
end

-- The first table of `count` that is free in [start, stop), from `first` on upwards and around: its number and what is
-- needed to seat somebody; nil when there is none. One call when the first is free; each further one looks at four times
-- as many tables, so that a hall filled to the last table costs a handful.
local function firstFree(tables, first, count, start, stop)
  local wanted, buckets = around(start, stop, 0, 0), fieldsOf("", start, stop)
  local looked, most = 0, 1
  while looked < count do
    local many, fields = math.min(most, count - looked), {}
    for i = 0, many - 1 do
      local no = (first + looked + i - 1) % count + 1
      for _, bucket in ipairs(buckets) do fields[#fields + 1] = no .. bucket end
    end
    local rows, place = redis.call("HMGET", tables, unpack(fields)), 0
    for i = 0, many - 1 do
      local own, stands, isFree = {}, {}, true
      for j = 1, #buckets do
        place = place + 1
        own[j], stands[j] = fields[place], rows[place]
        isFree = isFree and not inTheWay(rows[place], wanted)
      end
      if isFree then return (first + looked + i - 1) % count + 1, own, stands end
    end
    looked, most = looked + many, math.min(4 * most, 256)
  end
  return nil
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
