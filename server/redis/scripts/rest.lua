--[[ Takes a person out of the pool. Their open offer, if they have one, ends declined, and the other one hears it.

  KEYS  commands, log      see includes/once.lua
        ready              hash  see includes/pool.lua
        offers             hash  offer id -> "<version>|<state>|<JSON>"
        openOffers         set   ids
        lastOffers         hash  person id -> offer id
        tables             hash  see includes/tables.lua
  ARGV  command, digest, now
        person             id
        offer, before, row  the open offer as it was judged and as it ends; empty without one
        table, made, deadline  of its hold
        to                 who hears it
        body, answer       see includes/once.lua
  REPLY settled … | moved <row>: the offer has changed, or there is one by now | lost | other
]]
-- include: once
-- include: calendar
-- include: version
-- include: tables
-- include: pool
local known = once()
if known then return known end
local person, offer = ARGV[4], ARGV[5]
if offer ~= "" then
  local _, moved = unmoved(KEYS[4], offer, ARGV[6])
  if moved then return moved end
  endOffer(KEYS[5], KEYS[7], offer, ARGV[8], ARGV[9], ARGV[10])
  redis.call("HSET", KEYS[4], offer, ARGV[7])
else
  local last = redis.call("HGET", KEYS[6], person)
  if last and redis.call("SISMEMBER", KEYS[5], last) == 1 then
    return { "moved", redis.call("HGET", KEYS[4], last) or "" }
  end
end
redis.call("HDEL", KEYS[3], person)
return done("meet-now:rested", ARGV[11], ARGV[12], ARGV[13])
