import type { Redis } from "ioredis";
import type { CommandStore } from "../actions/ports.ts";
import type { Keys } from "./keys.ts";
import { defineScript } from "./script.ts";
import { COMMAND_ARGS, COMMAND_KEYS, commandArgs, commandKeys, readSettled, settledReply } from "./settled.ts";

const settleCommand = defineScript({
  name: "settle-command",
  keys: COMMAND_KEYS,
  args: [...COMMAND_ARGS, "result"],
  reply: settledReply,
});

/** Commands by their ids. Refusals settle too, so that a repeat hears the same. */
export const createCommands = (redis: Redis, keys: Keys): CommandStore => ({
  settle: async (command, answer) =>
    readSettled(
      await settleCommand(redis, commandKeys(keys), { ...commandArgs(command), result: JSON.stringify(answer) }),
    ),
});
