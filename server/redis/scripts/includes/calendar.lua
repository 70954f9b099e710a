--[[ Calendars: "<start>-<end>=<m|s>:<ref>;" repeated, times in ms UTC, in no order. False (an absent field) reads as empty.
  m is a meeting or the hold of an offer, s a session. No ref holds ";" or ":". ]]

-- The entry nearer to [start, stop) than its margin, as kind, ref, from, to; nil when the time is free. Times and margins are
-- numbers in ms; a span owns its start, not its end. An entry of ref `but` is passed over.
local function inTheWay(calendar, start, stop, rest, walk, but)
  if not calendar then return nil end
  for from, to, kind, at in string.gmatch(calendar, "(%d+)%-(%d+)=(%a):()") do
    local margin = kind == "m" and rest or walk
    if from - margin < stop and start < to + margin then
      local ref = string.match(calendar, "^[^;]+", at)
      if ref ~= but then return kind, ref, from, to end
    end
  end
  return nil
end

local function entry(start, stop, kind, ref)
  return start .. "-" .. stop .. "=" .. kind .. ":" .. ref .. ";"
end

-- The calendar without what ended a quarter of an hour before `now`: what ended later may still want its rest.
-- Looked through only when its first entry is over, so that most writes do not pay for it.
local function pruned(calendar, now)
  if not calendar or calendar == "" then return "" end
  local limit = now - 900000
  if tonumber(string.match(calendar, "^%d+%-(%d+)")) > limit then return calendar end
  return (string.gsub(calendar, "%d+%-(%d+)=[^;]+;", function(to)
    if tonumber(to) <= limit then return "" end
  end))
end

-- The calendar without the entries of `ref`.
local function without(calendar, ref)
  if not calendar then return "" end
  if not string.find(calendar, ":" .. ref .. ";", 1, true) then return calendar end
  return (string.gsub(calendar, "%d+%-%d+=%a:" .. string.gsub(ref, "%p", "%%%0") .. ";", ""))
end
