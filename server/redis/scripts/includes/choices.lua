--[[ What a person has chosen: hash choices, person id -> JSON {half, starred, released}; made when they join.
  No session stands in both lists: a star takes its time, a release gives it away.
  Hash times, as released: session id -> "<start>-<end>" where the session takes time; "half:<half>" -> "id,id,...". ]]

local function placeOf(list, item)
  for i, other in ipairs(list) do if other == item then return i end end
  return nil
end

-- Puts `item` in `list` or takes it out; whether that changed anything.
local function put(list, item, wanted)
  local place = placeOf(list, item)
  if wanted == (place ~= nil) then return false end
  if wanted then list[#list + 1] = item else table.remove(list, place) end
  return true
end

-- An empty Lua table would be written as an object.
local function jsonList(list) return #list == 0 and "[]" or cjson.encode(list) end

local function choicesText(chosen)
  return '{"half":' .. cjson.encode(chosen.half or cjson.null) .. ',"starred":' .. jsonList(chosen.starred)
    .. ',"released":' .. jsonList(chosen.released) .. "}"
end

-- The sessions of one's half, as a list; `passes` is the field "half:<half>" or false.
local function ownPasses(passes)
  local own = {}
  for session in string.gmatch(passes or "", "[^,]+") do own[#own + 1] = session end
  return own
end

-- The field of `times` that holds the passes of a person's half. No session id holds a colon.
local function halfField(chosen) return "half:" .. (type(chosen.half) == "string" and chosen.half or "") end
