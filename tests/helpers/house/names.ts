import { basename } from "node:path";

const DRAWERS = /^(utils?|helpers?|misc|common|services?|managers?)$/;

/** Whether a file's name says what it is. */
export function nameProblem(path: string): string | null {
  const parts = path.replace(/^tests\/helpers\//, "tests/").split("/");
  const file = basename(path);
  const stem = file.replace(/\..*$/, "");
  const drawer = [...parts.slice(0, -1), stem].find((part) => DRAWERS.test(part));
  if (drawer) return `is in a drawer called ${drawer}`;
  if (/^index\.[a-z]+$/.test(file)) return "is an index, which is a barrel or says nothing";
  // Names in app/routes are addresses.
  if (!path.startsWith("app/routes/") && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)) return "is not in kebab-case";
  return null;
}

/** What the header of a script lacks. Includes say what they are in words of their own. */
export function headerProblem(text: string): string | null {
  const header = /^--\[\[([\s\S]*?)\]\]/.exec(text)?.[1];
  if (header === undefined) return "has no header comment";
  const missing = ["KEYS", "ARGV", "REPLY"].filter((word) => !new RegExp(`^\\s*${word}\\b`, "m").test(header));
  return missing.length > 0 ? `has a header without ${missing.join(", ")}` : null;
}
