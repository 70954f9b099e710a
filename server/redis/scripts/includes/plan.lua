--[[ Plans: hash plans, id -> "<version>|<state>|<JSON>"; hash leases, id -> "<holder>|<fence>|<until>". ]]

-- Whether whoever searches under `fence` still holds the plan. One call.
local function leads(leases, plan, fence)
  local row = redis.call("HGET", leases, plan)
  return row and string.match(row, "|(%d+)|%d+$") == fence
end
