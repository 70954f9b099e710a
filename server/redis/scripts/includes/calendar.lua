--[[ Calendars: "<start>-<end>=<m|s>:<ref>;" repeated, times in ms UTC, in no order. False (an absent field) reads as empty.
  m is a meeting or the hold of an offer, s a session. No ref holds ";" or ":". Times have thirteen digits from 2001 to
  2286, so they compare as text; Lua reads a number from text, and writes one, for the price of ten such comparisons. ]]

-- What is looked for: [start, stop), and how near to it a meeting (`rest`) and a session (`walk`) may stand. Times and
-- margins in ms, as text or numbers; a span owns its start, not its end. `from` and `till`: what ends before or begins
-- after them is far from it.
local function around(start, stop, rest, walk)
  local most = math.max(rest, walk)
  return {
    start = start, stop = stop, rest = rest, walk = walk,
    from = most == 0 and start .. "" or start - most .. "", till = most == 0 and stop .. "" or stop + most .. "",
  }
end

-- The entry nearer to what is `wanted` than its margin, as kind, ref, from, to; nil when the time is free. An entry of
-- ref `but` is passed over.
local function inTheWay(calendar, wanted, but)
  if not calendar then return nil end
  local at, length, first, last = 1, #calendar, wanted.from, wanted.till
  while at < length do
    if string.sub(calendar, at, at + 12) < last and string.sub(calendar, at + 14, at + 26) > first then
      local from, to, kind, ref = string.match(calendar, "^(%d+)%-(%d+)=(%a):([^;]+)", at)
      local margin = kind == "m" and wanted.rest or wanted.walk
      if ref ~= but and from - margin < wanted.stop + 0 and wanted.start + 0 < to + margin then return kind, ref, from, to end
    end
    at = string.find(calendar, ";", at, true) + 1
  end
  return nil
end

local function entry(start, stop, kind, ref)
  return start .. "-" .. stop .. "=" .. kind .. ":" .. ref .. ";"
end

-- The calendar without what had ended by `limit`, text of ms. Looked through only when its first entry had, so that most
-- writes do not pay for it.
local function pruned(calendar, limit)
  if not calendar or string.sub(calendar, 15, 27) > limit then return calendar or "" end
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
