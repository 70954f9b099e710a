--[[ Gives away the time of an own pass, or takes it back unless a meeting stands there by now.

  KEYS  see includes/choosing.lua
  ARGV  see there; `on` releases
  REPLY settled <result JSON> | refused <refusal JSON> (busy, not-found: not a pass of this person) | lost | other
]]
-- include: once
-- include: calendar
-- include: choices
-- include: choosing
local known = once()
if known then return known end
local session, on = ARGV[5], ARGV[6] == "1"
local chosen = choice()
if not chosen or not chosen.start or not chosen.own then return { "refused", '{"code":"not-found"}' } end
if not on and placeOf(chosen.released, session) then
  local refused = meetingInTheWay(chosen)
  if refused then return refused end
end
put(chosen.released, session, on)
if on then star(chosen, false) end
return keep(chosen, not on, "session:released")
