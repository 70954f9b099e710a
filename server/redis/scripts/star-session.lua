--[[ Stars a session or takes the star back. A star takes the session's released time, unless a meeting stands there.
  An own pass keeps its time whatever becomes of its star; starring a released one takes its time back.

  KEYS  see includes/choosing.lua
  ARGV  see there; `on` stars
  REPLY settled <result JSON> | refused <refusal JSON> (busy, not-found) | lost | other
]]
-- include: once
-- include: calendar
-- include: choices
-- include: choosing
local known = once()
if known then return known end
local session, on = ARGV[5], ARGV[6] == "1"
local chosen = choice()
if not chosen then return { "refused", '{"code":"not-found"}' } end
local taken = placeOf(chosen.starred, session) or (chosen.own and not placeOf(chosen.released, session))
if on and chosen.start and not taken then
  local refused = meetingInTheWay(chosen)
  if refused then return refused end
end
star(chosen, on)
if on then put(chosen.released, session, false) end
local takes = on or (chosen.own and not placeOf(chosen.released, session))
return keep(chosen, chosen.start and takes, "session:starred")
