--[[ The pool of meet-now: hash person id -> "<since>|<silences>|<JSON>". ]]

-- Writes how often in a row somebody was silent; nothing for those not in the pool.
local function silent(ready, person, count)
  local row = redis.call("HGET", ready, person)
  if not row then return end
  local since, rest = string.match(row, "^(%d+)|%d+|(.*)$")
  redis.call("HSET", ready, person, since .. "|" .. count(row) .. "|" .. rest)
end

local function never() return 0 end
local function oneMore(row) return tonumber(string.match(row, "^%d+|(%d+)|")) + 1 end

-- What an offer that ends gives back: its place among the open ones and its hold at the table. Include `calendar` before.
local function endOffer(openOffers, tables, offer, no)
  redis.call("SREM", openOffers, offer)
  redis.call("HSET", tables, no, without(redis.call("HGET", tables, no), offer))
end
