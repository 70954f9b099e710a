--[[ A meeting with its parties' calendars and all tables', as of one instant. Writes nothing.

  KEYS  meetings, calendars, tables  hash
  ARGV  meeting  its id
  REPLY nothing | row, calendars, tables: the last two as field, value, field, value
]]
local row = redis.call("HGET", KEYS[1], ARGV[1])
if not row then return {} end
local calendars = {}
for person in string.gmatch(string.match(row, '"parties":%[([^%]]*)%]') or "", '"([^"]+)"') do
  calendars[#calendars + 1] = person
  calendars[#calendars + 1] = redis.call("HGET", KEYS[2], person) or ""
end
return { row, calendars, redis.call("HGETALL", KEYS[3]) }
