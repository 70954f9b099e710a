--[[ Rows that grow: "<version>|<state>|<JSON>", and below it, a line each, what stood before: a field that an upper line
  does not name is as a lower one says. Lines of earlier builds have no version and state of their own below the first.
  A writer names the version it has read and judged. ]]

-- The row of `id` while it still has that version, else nil and the reply that tells what stands: moved <row or "">.
local function unmoved(hash, id, version)
  local row = redis.call("HGET", hash, id)
  if row and string.find(row, version .. "|", 1, true) == 1 then return row end
  return nil, { "moved", row or "" }
end

-- The row with `head` and `changes`, JSON, on top.
local function grown(row, head, changes)
  return head .. changes .. "\n" .. row
end
