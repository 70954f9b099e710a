--[[ Rows that grow: "<version>|<state>|<JSON>". A writer names the version it has read and judged. ]]

-- The row of `id` while it still has that version, else nil and the reply that tells what stands: moved <row or "">.
local function unmoved(hash, id, version)
  local row = redis.call("HGET", hash, id)
  if row and string.sub(row, 1, #version + 1) == version .. "|" then return row end
  return nil, { "moved", row or "" }
end
