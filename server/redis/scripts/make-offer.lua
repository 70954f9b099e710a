--[[ Offers two ready people a meeting and holds a table for them. Only the holder of the lease makes offers.

  KEYS  commands, log      see includes/once.lua
        lease              hash  holder, fence, until
        ready              hash  see includes/pool.lua
        offers             hash  offer id -> "<version>|<state>|<JSON>"
        openOffers         set   ids
        lastOffers         hash  person id -> offer id
        tables             hash  see includes/tables.lua
        pairs              set   "a|b" of the local day
  ARGV  command, digest, now
        fence              of the lease it is made under
        offer, row         id, what stands for it
        a, b, pair         the two, and their name as a pair
        table, start, stop the hold
        body, answer       see includes/once.lua
  REPLY settled … | refused (fenced, not-ready, paired-before, no-table) | lost | other
]]
-- include: once
-- include: calendar
-- include: tables
local known = once()
if known then return known end
if redis.call("HGET", KEYS[3], "fence") ~= ARGV[4] then return { "refused", '{"code":"fenced"}' } end
local waiting = redis.call("HMGET", KEYS[4], ARGV[7], ARGV[8])
if not waiting[1] or not waiting[2] then return { "refused", '{"code":"not-ready"}' } end
for _, last in ipairs(redis.call("HMGET", KEYS[7], ARGV[7], ARGV[8])) do
  if last and redis.call("SISMEMBER", KEYS[6], last) == 1 then return { "refused", '{"code":"not-ready"}' } end
end
if redis.call("SISMEMBER", KEYS[9], ARGV[9]) == 1 then return { "refused", '{"code":"paired-before"}' } end
local isFree, fields, rows = freeAt(KEYS[8], ARGV[10], ARGV[11], ARGV[12])
if not isFree then return { "refused", '{"code":"no-table"}' } end

redis.call("HSET", KEYS[5], ARGV[5], ARGV[6])
redis.call("SADD", KEYS[6], ARGV[5])
redis.call("HSET", KEYS[7], ARGV[7], ARGV[5], ARGV[8], ARGV[5])
seat(KEYS[8], fields, rows, entry(ARGV[11], ARGV[12], "m", ARGV[5]))
redis.call("SADD", KEYS[9], ARGV[9])
return done("offer:made", ARGV[7] .. "," .. ARGV[8], ARGV[13], ARGV[14])
