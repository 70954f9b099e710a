--[[ Brings the tables of a store that an earlier build wrote to where they stand now. Done once: nothing is left behind.
  It is no command and no fact: nobody's day changes.

  KEYS  earlier    hash  "<table>:<bucket>" -> entries
        calendars  hash  see includes/tables.lua
  ARGV  none
  REPLY how many rows were brought
]]
local rows = redis.call("HGETALL", KEYS[1])
for i = 1, #rows, 2 do
  local stands = redis.call("HGET", KEYS[2], rows[i]) or ""
  redis.call("HSET", KEYS[2], rows[i], stands .. rows[i + 1])
end
redis.call("DEL", KEYS[1])
return #rows / 2
