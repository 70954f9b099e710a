--[[ Notes since when people gather for scarce tables, for the screens and for the next leader. Only the holder of the
  lease says so. It is no command: the screens read it with the rest.

  KEYS  lease   hash  holder, fence, until, gather
  ARGV  fence   of the lease it is said under
        since   ms UTC; empty when nobody gathers
  REPLY 1, or 0 under an old fence
]]
if redis.call("HGET", KEYS[1], "fence") ~= ARGV[1] then return 0 end
if ARGV[2] == "" then redis.call("HDEL", KEYS[1], "gather") else redis.call("HSET", KEYS[1], "gather", ARGV[2]) end
return 1
