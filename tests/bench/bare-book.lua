--[[ tests/bench/bare-book.lua
  The booking script of the bare server: two people and one of `tables` at a slot, by bits; one record, one outbox line.

  KEYS  a       bitmap  slots person a is taken at
        b       bitmap  slots person b is taken at
        tables  bitmap  tables taken at this slot
        booked  hash    booking id -> record
        outbox  stream
  ARGV  slot    number of the slot
        id      booking id: a retry carries the same one
        tables  how many there are
        a b     person ids
  REPLY 1 <table> | 2 <record> | -1 | -2 | -3
]]
local known = redis.call("HGET", KEYS[4], ARGV[2])
if known then return { 2, known } end
if redis.call("GETBIT", KEYS[1], ARGV[1]) == 1 then return { -1 } end
if redis.call("GETBIT", KEYS[2], ARGV[1]) == 1 then return { -2 } end
local free = redis.call("BITPOS", KEYS[3], 0)
if free < 0 or free >= tonumber(ARGV[3]) then return { -3 } end
redis.call("SETBIT", KEYS[1], ARGV[1], 1)
redis.call("SETBIT", KEYS[2], ARGV[1], 1)
redis.call("SETBIT", KEYS[3], free, 1)
local record = ARGV[1] .. ":" .. free .. ":" .. ARGV[4] .. ":" .. ARGV[5]
redis.call("HSET", KEYS[4], ARGV[2], record)
redis.call("XADD", KEYS[5], "MAXLEN", "~", "10000", "*", "b", ARGV[2], "r", record)
return { 1, free }
