--[[ Opens a conference in an empty store. The only script that may write "epoch": everywhere else its absence means
  that the store was emptied, so this one does not begin with `once`.

  KEYS  commands, log        see includes/once.lua
        conference           string  profile, JSON
        organisations        hash    id -> JSON
        challenges           hash    id -> JSON
  ARGV  command, digest, now
        epoch                drawn by the caller, "epoch|<random>": the bar keeps a command of that name from matching
        profile              JSON
        organisations        JSON list of [id, JSON]
        challenges           the same
  REPLY settled <result JSON> | refused <refusal JSON> (another conference is open) | other
]]
-- include: once
local row = redis.call("HMGET", KEYS[1], "epoch", ARGV[1])
if row[2] then return once() end
if row[1] then return { "refused", '{"code":"other-command"}' } end
for i, rows in ipairs({ cjson.decode(ARGV[6]), cjson.decode(ARGV[7]) }) do
  redis.call("DEL", KEYS[3 + i])
  for _, pair in ipairs(rows) do redis.call("HSET", KEYS[3 + i], pair[1], pair[2]) end
end
redis.call("SET", KEYS[3], ARGV[5])
redis.call("HSET", KEYS[1], "epoch", ARGV[4])
return done("conference:opened", "all", "{}", "{}")
