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

-- What an offer that ends gives back: its place among the open ones and its hold at the table, which began when it
-- was `made` and ends less than a bucket after its `deadline`. Include `tables` before.
local function endOffer(openOffers, tables, offer, no, made, deadline)
  redis.call("SREM", openOffers, offer)
  unseat(tables, no, tonumber(made), tonumber(deadline) + BUCKET, offer)
end
