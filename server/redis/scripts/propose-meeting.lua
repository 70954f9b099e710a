--[[ Stands a proposal. Nothing is held for it, so calendars are not read: the domain has judged them. What is guarded
  here is what two proposals at once could break: being asked twice, and the limits of a day and of a challenge.

  KEYS  commands, log   see includes/once.lua
        meetings        hash  meeting id -> "<version>|<state>|<JSON>"
        messages        hash  meeting id -> text
        meetingsOf      hash  person id, "c:<challenge>" -> "<start>-<expires>=<other>:<meeting>;" repeated
  ARGV  command, digest, now
        meeting         its id
        row             what stands for it
        message         text, may be empty
        parties         "<by>,<to>" and ",<broker>" when there is one
        challenge       id, may be empty
        start, expires  ms UTC
        dayStart, dayEnd  of the local day of the start, ms UTC
        perDay, perChallenge  most meetings that may count
        body, answer    see includes/once.lua
  REPLY settled … | refused (already-asked, day-full, challenge-full, other-command) | lost | other
]]
-- include: once
local known = once()
if known then return known end
local meeting, start, expires = ARGV[4], ARGV[9], ARGV[10]
local now, dayStart, dayEnd = tonumber(ARGV[3]), tonumber(ARGV[11]), tonumber(ARGV[12])
local fields = {}
for person in string.gmatch(ARGV[7], "[^,]+") do fields[#fields + 1] = person end
local people, other = #fields, fields[2]
if ARGV[8] ~= "" then fields[#fields + 1] = "c:" .. ARGV[8] end

-- Every meeting that could count, once: those of that day, all of the challenge, and what stands between the two.
local indexes = redis.call("HMGET", KEYS[5], unpack(fields))
local asked, seen, about = { meeting }, {}, {}
for i, index in ipairs(indexes) do
  about[i] = {}
  for from, till, with, ref in string.gmatch(index or "", "(%d+)%-(%d+)=([^:]*):([^;]+)") do
    local at = tonumber(from)
    local between = i == 1 and with == other and tonumber(till) > now
    local counted = i > people or (at >= dayStart and at < dayEnd)
    if between or counted then
      about[i][#about[i] + 1] = { ref = ref, lives = tonumber(till) > now, between = between, counted = counted }
      if not seen[ref] then seen[ref] = true asked[#asked + 1] = ref end
    end
  end
end
local states = {}
for i, row in ipairs(redis.call("HMGET", KEYS[3], unpack(asked))) do
  states[asked[i]] = row and string.match(row, "^%d+|(%a+)|")
end
if states[meeting] then return { "refused", '{"code":"other-command"}' } end
for i, field in ipairs(fields) do
  local count = 0
  for _, one in ipairs(about[i]) do
    local proposed = states[one.ref] == "proposed" and one.lives
    if one.between and proposed then
      return { "refused", '{"code":"already-asked","meeting":"' .. one.ref .. '"}' }
    end
    if one.counted and (proposed or states[one.ref] == "booked") then count = count + 1 end
  end
  if i <= people and count >= tonumber(ARGV[13]) then
    return { "refused", '{"code":"day-full","person":"' .. field .. '","most":' .. ARGV[13] .. "}" }
  end
  if i > people and count >= tonumber(ARGV[14]) then
    return { "refused", '{"code":"challenge-full","challenge":"' .. ARGV[8] .. '","most":' .. ARGV[14] .. "}" }
  end
end

local written = {}
for i, field in ipairs(fields) do
  local with = i == 1 and other or i == 2 and fields[1] or ""
  written[2 * i - 1] = field
  written[2 * i] = (indexes[i] or "") .. start .. "-" .. expires .. "=" .. with .. ":" .. meeting .. ";"
end
redis.call("HSET", KEYS[5], unpack(written))
redis.call("HSET", KEYS[3], meeting, ARGV[5])
if ARGV[6] ~= "" then redis.call("HSET", KEYS[4], meeting, ARGV[6]) end
return done("meeting:proposed", ARGV[7], ARGV[15], ARGV[16])
