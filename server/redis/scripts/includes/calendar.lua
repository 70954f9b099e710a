--[[ Calendars: "<start>-<end>=<m|s>:<ref>;" repeated, times in ms UTC, in no order. False (an absent field) reads as empty.
  m is a meeting or the hold of an offer, s a session. No ref holds ";" or ":". Times have thirteen digits from 2001 to
  2286, so they compare as text; Lua reads a number from text, and writes one, for the price of ten such comparisons. ]]

-- Where the first entry from `at` on stands that begins before `till` and ends after `from`, texts of ms; nil for none.
local function nearAt(calendar, from, till, at)
  local length = #calendar
  while at < length do
    if string.sub(calendar, at, at + 12) < till and string.sub(calendar, at + 14, at + 26) > from then return at end
    at = string.find(calendar, ";", at, true) + 1
  end
  return nil
end

-- What is looked for: [start, stop), and how near to it a meeting (`rest`) and a session (`walk`) may stand. Times and
-- margins in ms, as text or numbers; a span owns its start, not its end. Outside of `from` and `till` nothing is near.
local function around(start, stop, rest, walk)
  local most = math.max(rest, walk)
  return {
    start = start + 0, stop = stop + 0, rest = rest, walk = walk,
    from = string.format("%d", start - most), till = string.format("%d", stop + most),
  }
end

-- The entry nearer to what is `wanted` than its margin, as kind, ref, from, to; nil when the time is free. An entry of
-- ref `but` is passed over.
local function inTheWay(calendar, wanted, but)
  local at = calendar and nearAt(calendar, wanted.from, wanted.till, 1)
  while at do
    local from, to, kind, ref, after = string.match(calendar, "^(%d+)%-(%d+)=(%a):([^;]+);()", at)
    local margin = kind == "m" and wanted.rest or wanted.walk
    if ref ~= but and from - margin < wanted.stop and wanted.start < to + margin then return kind, ref, from, to end
    at = nearAt(calendar, wanted.from, wanted.till, after)
  end
  return nil
end

local function entry(start, stop, kind, ref)
  return start .. "-" .. stop .. "=" .. kind .. ":" .. ref .. ";"
end

-- The calendar without what ended longer than `past` ms before `now`, text of ms. Looked through only when its first entry
-- has ended, so that most writes do not pay for it.
local function pruned(calendar, now, past)
  if not calendar or string.sub(calendar, 15, 27) > now then return calendar or "" end
  local limit = string.format("%d", now - past)
  return (string.gsub(calendar, "%d+%-(%d+)=[^;]+;", function(to)
    if to <= limit then return "" end
  end))
end

-- The calendar without the entries of `ref`.
local function without(calendar, ref)
  if not calendar then return "" end
  if not string.find(calendar, ":" .. ref .. ";", 1, true) then return calendar end
  return (string.gsub(calendar, "%d+%-%d+=%a:" .. string.gsub(ref, "%p", "%%%0") .. ";", ""))
end
