import { hash } from "node:crypto";
import type { Answer } from "../../app/contract/intents.ts";
import type { CommandId } from "../../app/domain/id.ts";
import { type Result, refuse } from "../../app/domain/refusal.ts";
import type { Command, Ports } from "./ports.ts";
import type { Viewer } from "./viewer.ts";

/** What the body of a command is remembered by: who, what and every field, in a fixed order. 22 characters. */
export const digestOf = (viewer: Viewer, name: string, body: object): string =>
  hash("sha256", JSON.stringify([viewer.person, name, sorted(body)]), "base64url").slice(0, 22);

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value && typeof value === "object"
      ? Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, sorted(inner)])
      : value;

/**
 * Runs one command: `judge` reads, asks the rule and calls the store; its refusal is settled under the command id
 * unless a script did so, hence a repeat hears the first answer whatever has happened since.
 * Answers `unknown-outcome` when the store did not answer in time: the same id may be sent again.
 */
export async function runCommand(
  ports: Ports,
  viewer: Viewer,
  name: string,
  input: { command: CommandId } & object,
  judge: (command: Command) => Promise<Result<Answer>>,
): Promise<Result<Answer>> {
  const command: Command = { id: input.command, digest: digestOf(viewer, name, input), now: ports.now() };
  try {
    const result = await judge(command);
    if (result.ok || FLEETING.has(result.refusal.code)) return result;
    return discreet(await ports.commands.settle(command, result), viewer);
  } catch (error) {
    if (ports.unknownOutcome(error)) return refuse({ code: "unknown-outcome" });
    ports.logger.error(
      { command: command.id, name, error: String((error as Error)?.stack ?? error) },
      "a command broke",
    );
    return refuse({ code: "broken" });
  }
}

/** Which meeting or session takes another person's time is theirs to know; that they are busy is all the asker hears. */
function discreet(result: Result<Answer>, viewer: Viewer): Result<Answer> {
  if (result.ok || result.refusal.code !== "busy" || result.refusal.person === viewer.person) return result;
  return refuse({ ...result.refusal, ref: null });
}

/** Refusals that say nothing about the command itself: a later try may go through under the same id. */
const FLEETING = new Set(["unknown-outcome", "store-lost", "broken", "other-command", "too-many"]);
