import { arrowProblem, roomOf } from "./arrows.ts";
import { waysTo } from "./browser-weight.ts";
import { type Import, importsOf, parse } from "./imports.ts";
import { headerProblem, nameProblem } from "./names.ts";
import { packageProblem } from "./packages.ts";
import { impurities } from "./pure.ts";

const CODE = /\.(tsx?|mts|mjs)$/;
const SCRIPT = /^server\/redis\/scripts\/[^/]+\.lua$/;

/**
 * Every place where the sources leave the house's plan.
 *
 * @param files - text by path from the root
 * @returns one sentence each, beginning with the path; empty when all is well
 */
export function houseProblems(files: ReadonlyMap<string, string>): string[] {
  const problems: string[] = [];
  const imports = new Map<string, Import[]>();
  for (const [path, text] of files) {
    const say = (problem: string | null) => problem && problems.push(`${path} ${problem}`);
    say(nameProblem(path));
    if (SCRIPT.test(path)) say(headerProblem(text));
    if (!CODE.test(path)) continue;
    if (roomOf(path) === null) {
      say("lies in no room of the house");
      continue;
    }
    const source = parse(path, text);
    const found = importsOf(path, source);
    imports.set(path, found);
    for (const one of found) say(one.ours ? arrowProblem(path, one) : packageProblem(path, one));
    if (roomOf(path) === "app/domain") for (const name of impurities(source)) say(`uses ${name}; rules are pure`);
  }
  return [...problems, ...waysTo("zod", imports)];
}
