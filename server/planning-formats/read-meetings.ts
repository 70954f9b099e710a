import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { MeetingInstance } from "../../app/domain/planning/meeting/instance.ts";
import { BadInput } from "./bad-input.ts";
import { parseB2b } from "./parse-b2b.ts";
import { parseDzn } from "./parse-dzn.ts";

/**
 * Reads a meeting instance: `b2b/1` JSON, or the `.dzn` data of the JAIR 2022 benchmark.
 * @throws BadInput with file, field and reason
 */
export function readMeetings(file: string): MeetingInstance {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new BadInput(file, "file", error instanceof Error ? error.message : "cannot be read");
  }
  const name = basename(file).replace(/\.(dzn|json)$/, "");
  return file.endsWith(".dzn") ? parseDzn(text, file, name) : parseB2b(text, file, name);
}
