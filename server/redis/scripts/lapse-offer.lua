--[[ Ends an offer whose deadline has passed. Both wait on, but who was silent too often leaves the pool. Only the holder
  of the lease does this, and never to an offer that was answered in time: its version has moved.

  KEYS  commands, log       see includes/once.lua
        lease               hash  holder, fence, until
        offers              hash  offer id -> "<version>|<state>|<JSON>"
        openOffers          set   ids
        ready               hash  see includes/pool.lua
        tables              hash  see includes/tables.lua
  ARGV  command, digest, now
        fence               of the lease
        offer, before, row  id, the version that was judged, what comes
        parties             "a,b"
        table, made, deadline  of the hold
        silent, leave       ids joined by commas, may be empty
        body, answer        see includes/once.lua
  REPLY settled … | refused (fenced) | moved <row> | lost | other
]]
-- include: once
-- include: calendar
-- include: version
-- include: tables
-- include: pool
local known = once()
if known then return known end
if redis.call("HGET", KEYS[3], "fence") ~= ARGV[4] then return { "refused", '{"code":"fenced"}' } end
local offer = ARGV[5]
local _, moved = unmoved(KEYS[4], offer, ARGV[6])
if moved then return moved end
endOffer(KEYS[5], KEYS[7], offer, ARGV[9], ARGV[10], ARGV[11])
for person in string.gmatch(ARGV[8], "[^,]+") do
  local quiet = string.find("," .. ARGV[12] .. ",", "," .. person .. ",", 1, true)
  silent(KEYS[6], person, quiet and oneMore or never)
end
for person in string.gmatch(ARGV[13], "[^,]+") do redis.call("HDEL", KEYS[6], person) end
redis.call("HSET", KEYS[4], offer, ARGV[7])
return done("offer:lapsed", ARGV[8], ARGV[14], ARGV[15])
