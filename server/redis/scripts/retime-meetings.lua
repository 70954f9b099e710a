--[[ Puts meetings to other times or tables and stands new ones that the organisers propose: all of them, or none. The
  domain has judged them; this guards what could change between that read and this write: versions, tables, and the
  limits of a day and of a challenge.

  KEYS  commands, log   see includes/once.lua
        meetings        hash  see includes/version.lua
        calendars       hash  see includes/calendar.lua
        tables          hash  see includes/tables.lua
        meetingsOf      hash  see propose-meeting.lua
  ARGV  command, digest, now
        steps           JSON list; times as text, ms UTC:
                          id, before (the version that was judged, "" for a new one), row, state (of what comes)
                          parties (ids, the two who are asked first), challenge ("" for none), start, expires
                          from { table, start, stop }  the table it gives back, when it had one
                          to { table, start, stop }    the table it takes, when it is booked
                          release                      whether everyone's time is given back
                          day { start, stop, most }    when a day is judged
                          about                        most meetings of its challenge, for a new one
                          fact, body                   see includes/once.lua
        answer          see includes/once.lua
  REPLY settled … | refused (other-command, already-asked, day-full, challenge-full, no-table) | moved <row> | lost | other
  COST  O(meetings · (parties + meetings of a party that day)) calls
]]
-- include: once
-- include: calendar
-- include: version
-- include: booking
-- include: tables
local known = once()
if known then return known end
local now = tonumber(ARGV[3])
local steps = cjson.decode(ARGV[4])

local states = {}
for _, step in ipairs(steps) do
  if step.before == "" then
    if redis.call("HEXISTS", KEYS[3], step.id) == 1 then return { "refused", '{"code":"other-command"}' } end
  else
    local _, moved = unmoved(KEYS[3], step.id, step.before)
    if moved then return moved end
  end
  states[step.id] = step.state
end

-- The state of any meeting, as it will be.
local function stateOf(ref)
  if states[ref] == nil then
    local row = redis.call("HGET", KEYS[3], ref)
    states[ref] = row and string.match(row, "^%d+|(%a+)|") or ""
  end
  return states[ref]
end

-- Every index as it will be, before any is written.
local indexes = {}
local function fieldsIn(step)
  local fields = { unpack(step.parties) }
  if step.challenge ~= "" then fields[#fields + 1] = "c:" .. step.challenge end
  return fields
end
for _, step in ipairs(steps) do
  local place = step.start .. "-" .. step.expires .. "="
  for i, field in ipairs(fieldsIn(step)) do
    local was = indexes[field] or redis.call("HGET", KEYS[6], field) or ""
    if step.before == "" then
      local with = i == 1 and step.parties[2] or i == 2 and step.parties[1] or ""
      indexes[field] = was .. place .. with .. ":" .. step.id .. ";"
    else
      local ref = string.gsub(step.id, "%p", "%%%0")
      indexes[field] = string.gsub(was, "%d+%-%d+=([^:;]*):" .. ref .. ";", place .. "%1:" .. step.id .. ";")
    end
  end
end

-- How many entries of an index count, of those `wanted(start, other, ref)`.
local function count(field, wanted)
  local found = 0
  for from, till, with, ref in string.gmatch(indexes[field], "(%d+)%-(%d+)=([^:]*):([^;]+)") do
    if wanted(tonumber(from), with, ref) then
      local state = stateOf(ref)
      if state == "booked" or (state == "proposed" and tonumber(till) > now) then found = found + 1 end
    end
  end
  return found
end
for _, step in ipairs(steps) do
  if step.before == "" then
    local asked
    count(step.parties[1], function(_, with, ref)
      if with == step.parties[2] and ref ~= step.id and stateOf(ref) == "proposed" then asked = ref end
      return false
    end)
    if asked then return { "refused", '{"code":"already-asked","meeting":"' .. asked .. '"}' } end
    if step.challenge ~= "" and count("c:" .. step.challenge, function() return true end) > step.about then
      return { "refused", '{"code":"challenge-full","challenge":"' .. step.challenge .. '","most":' .. step.about .. "}" }
    end
  end
  if step.day then
    local first, last = tonumber(step.day.start), tonumber(step.day.stop)
    for _, person in ipairs(step.parties) do
      if count(person, function(at) return at >= first and at < last end) > step.day.most then
        return { "refused", '{"code":"day-full","person":"' .. person .. '","most":' .. step.day.most .. "}" }
      end
    end
  end
end

-- Every table as it will be: first what is given back, then what is taken.
local rows = {}
local function rowsOf(place)
  local fields = fieldsOf(place.table, tonumber(place.start), tonumber(place.stop))
  for _, field in ipairs(fields) do
    if not rows[field] then rows[field] = redis.call("HGET", KEYS[5], field) or "" end
  end
  return fields
end
for _, step in ipairs(steps) do
  if step.from then
    for _, field in ipairs(rowsOf(step.from)) do rows[field] = without(rows[field], step.id) end
  end
end
for _, step in ipairs(steps) do
  if step.to then
    local wanted = around(step.to.start, step.to.stop, 0, 0)
    for _, field in ipairs(rowsOf(step.to)) do
      if inTheWay(rows[field], wanted) then return { "refused", '{"code":"no-table"}' } end
    end
    for _, field in ipairs(rowsOf(step.to)) do
      rows[field] = rows[field] .. entry(step.to.start, step.to.stop, "m", step.id)
    end
  end
end

for field, row in pairs(rows) do redis.call("HSET", KEYS[5], field, row) end
for field, index in pairs(indexes) do redis.call("HSET", KEYS[6], field, index) end
local seq
for _, step in ipairs(steps) do
  local parties = table.concat(step.parties, ",")
  if step.release then free(KEYS[4], parties, step.id) end
  redis.call("HSET", KEYS[3], step.id, step.row)
  seq = tell(step.fact, parties, step.body)
end
return settle(seq .. ARGV[5])
