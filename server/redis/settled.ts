import { z } from "zod";
import type { Answer } from "../../app/contract/intents.ts";
import type { Seq } from "../../app/domain/id.ts";
import { accept, type Refusal, type Result, refuse } from "../../app/domain/refusal.ts";
import type { Command } from "../actions/ports.ts";
import type { Keys } from "./keys.ts";

/** What every script that settles a command may reply; see scripts/includes/once.lua. */
export const settledReply = z.union([
  z.tuple([z.enum(["settled", "refused"]), z.string()]),
  z.tuple([z.enum(["lost", "other"])]),
]);
export type SettledReply = z.output<typeof settledReply>;

/** The same of scripts that name the version they judged: the row that stands, "" for none, when it is another. */
export const movable = z.union([settledReply, z.tuple([z.literal("moved"), z.string()])]);
export type Movable = z.output<typeof movable>;

/** The first KEYS and ARGV of every such script, by name. */
export const COMMAND_KEYS = ["commands", "log"] as const;
export const COMMAND_ARGS = ["command", "digest", "now"] as const;
export const commandKeys = (keys: Keys) => ({ commands: keys.commands, log: keys.log });
export const commandArgs = (command: Command) => ({ command: command.id, digest: command.digest, now: command.now });

/** A script's reply as the answer of the command. The texts are our own JSON, written by a script or by this process. */
export function readSettled(reply: SettledReply): Result<Answer> {
  switch (reply[0]) {
    case "settled":
      return readResult(reply[1]);
    case "refused":
      return refuse(JSON.parse(reply[1]) as Refusal);
    case "lost":
      return refuse({ code: "store-lost" });
    case "other":
      return refuse({ code: "other-command" });
  }
}

/** A result as scripts keep it: JSON, or, of what went through, the place in the log and then the answer. */
function readResult(text: string): Result<Answer> {
  const at = text.indexOf("{");
  if (at === 0) return JSON.parse(text) as Result<Answer>;
  return accept({ seq: text.slice(0, at) as Seq, ...(JSON.parse(text.slice(at)) as object) } as Answer);
}
