import type { Redis } from "ioredis";
import { CLOSED } from "../../app/domain/meeting/closed-table.ts";
import type { CalendarStore } from "../actions/meeting-ports.ts";
import type { Keys } from "./keys.ts";
import { defineScript } from "./script.ts";
import { COMMAND_ARGS, COMMAND_KEYS, commandArgs, commandKeys, readSettled, settledReply } from "./settled.ts";

const closeTable = defineScript({
  name: "close-table",
  keys: [...COMMAND_KEYS, "tables"],
  args: [...COMMAND_ARGS, "table", "on", "ref", "opens", "closes", "body", "answer"],
  reply: settledReply,
});

/** Takes tables out of use and gives them back. */
export const createCloseTable = (redis: Redis, keys: Keys): Pick<CalendarStore, "closeTable"> => ({
  async closeTable(command, table, on, { opens, closes }) {
    const args = { table, on: String(on), ref: CLOSED, opens, closes };
    const told = { body: JSON.stringify({ table, on }), answer: JSON.stringify({ table }) };
    const reply = await closeTable(
      redis,
      { ...commandKeys(keys), tables: keys.tables },
      { ...commandArgs(command), ...args, ...told },
    );
    return readSettled(reply);
  },
});
