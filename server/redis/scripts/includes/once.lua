--[[ Every command runs once. Each script that settles a command begins alike:
  KEYS  commands  hash    command id -> "<digest>|<result>"; field "epoch" proves that the store was not emptied
        log       stream  one per conference
  ARGV  command   its id, made before the tap: a retry carries the same one
        digest    of who, what and every field
        now       ms UTC
  REPLY settled <result> | refused <refusal JSON> | lost | other, and what the script itself adds
  A result is "<seq><answer JSON>" of a command that went through, else JSON as the caller hears it.
]]

-- What stands under this command, as the whole reply; nil when it is new. One call.
local function once()
  local row = redis.call("HMGET", KEYS[1], "epoch", ARGV[1])
  if not row[1] then return { "lost" } end
  KEYS.epoch = row[1]
  if not row[2] then return nil end
  local bar = string.find(row[2], "|", 1, true)
  if string.sub(row[2], 1, bar - 1) ~= ARGV[2] then return { "other" } end
  return { "settled", string.sub(row[2], bar + 1) }
end

-- Appends the one fact of this command. `to`: "all", "organisers" or person ids joined by commas. `body`: the fact
-- without its type, JSON. The entry is one field, for each costs as much as a call of its own: e "<at> <type> <to> <body>".
-- Whoever follows the log is rung with "<seq> <entry>" on the channel named by the epoch, which no other conference or
-- database of this server has unless it is a copy. A store that forbids that keeps the fact all the same.
local function tell(fact, to, body)
  local entry = ARGV[3] .. " " .. fact .. " " .. to .. " " .. body
  local seq = redis.call("XADD", KEYS[2], "*", "e", entry)
  if KEYS.epoch then redis.pcall("PUBLISH", KEYS.epoch, seq .. " " .. entry) end
  -- Ids begin with the ms: one entry in a hundred trims for all.
  if string.find(seq, "00-", 1, true) then redis.call("XTRIM", KEYS[2], "MAXLEN", "~", "200000") end
  return seq
end

-- Puts the result under the command, for whoever asks again.
local function settle(result)
  redis.call("HSET", KEYS[1], ARGV[1], ARGV[2] .. "|" .. result)
  return { "settled", result }
end

-- Tells the fact, then settles the command. The last thing a script does. Two calls.
-- `answer`: JSON object of what the command did, without `seq`.
local function done(fact, to, body, answer)
  return settle(tell(fact, to, body) .. answer)
end

-- The same for a command that is refused and yet changed something. `refusal` is its JSON.
local function refusedWith(fact, to, body, refusal)
  tell(fact, to, body)
  return settle('{"ok":false,"refusal":' .. refusal .. "}")
end
