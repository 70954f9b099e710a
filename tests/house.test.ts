import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { houseProblems } from "./helpers/house/check.ts";

const root = join(import.meta.dirname, "..");

/** Sources by path from the root; data and pictures have no rooms. */
function sources(): Map<string, string> {
  const files = ["app", "server", "seed", "tests"].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|mts|mjs|lua)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return new Map(files.map((file) => [file.slice(root.length + 1).replaceAll("\\", "/"), readFileSync(file, "utf8")]));
}

/** What the checker says of one made-up file, among others that it may import. */
const of = (path: string, text: string, others: Record<string, string> = {}) =>
  houseProblems(new Map([[path, text], ...Object.entries(others)]));

// It parses every source, which takes seconds on a busy machine.
test("every source stands in its room and looks only where the house lets it", () => {
  expect(houseProblems(sources())).toEqual([]);
});

test("the domain imports nothing from outside itself, in any form of import", () => {
  const forms = [
    'import { a } from "../contract/a.ts";',
    'import type { A } from "../contract/a.ts";',
    'export { a } from "../contract/a.ts";',
    'export * from "../contract/a.ts";',
    'const a = await import("../contract/a.ts");',
    'let a: import("../contract/a.ts").A;',
  ];
  for (const form of forms) {
    expect(of("app/domain/rule.ts", form)).toEqual([
      "app/domain/rule.ts imports ../contract/a.ts; app/domain may not use app/contract",
    ]);
  }
  for (const name of ["zod", "node:crypto", "luxon"]) {
    expect(of("app/domain/rule.ts", `import "${name}";`)).toHaveLength(1);
  }
});

test("a rule with a clock, dice or a console is found; one that takes them as arguments is not", () => {
  const text =
    "export const a = () => [Date.now(), Math.random(), new Date(), process.env, console.log(1), fetch('x')];";
  expect(of("app/domain/rule.ts", text)).toHaveLength(6);
  const pure =
    "export const a = (now: number, process: { step: number }) => new Date(now + process.step); // Date.now()";
  expect(of("app/domain/rule.ts", pure)).toEqual([]);
});

test("the app's rooms look leftward only", () => {
  expect(of("app/features/meeting/card.tsx", 'import { t } from "../../i18n/words.ts";')).toEqual([]);
  expect(of("app/components/card.tsx", 'import { t } from "../features/meeting/words.ts";')).toHaveLength(1);
  expect(of("app/i18n/words.ts", 'import { t } from "../components/card.tsx";')).toHaveLength(1);
  expect(of("app/features/a/b.ts", 'import { t } from "../../routes/x/route.tsx";')).toHaveLength(1);
});

test("the app takes types from the server, in one file alone", () => {
  const type = 'import type { Actions } from "../server/actions/actions.ts";';
  expect(of("app/load-context.d.ts", type)).toEqual([]);
  expect(of("app/root.tsx", type)).toHaveLength(1);
  expect(of("app/load-context.d.ts", type.replace("import type", "import"))).toHaveLength(1);
});

test("rooms of the server never look into each other", () => {
  const rooms = ["redis", "realtime", "http", "workers"];
  for (const from of rooms) {
    for (const to of rooms.filter((room) => room !== from)) {
      expect(of(`server/${from}/a.ts`, `import type { B } from "../${to}/b.ts";`)).toEqual([
        `server/${from}/a.ts imports ../${to}/b.ts; server/${from} may not use server/${to}`,
      ]);
    }
    expect(of(`server/${from}/a.ts`, 'import type { Env } from "../env.ts";')).toEqual([]);
    expect(of(`server/${from}/a.ts`, 'import { readEnv } from "../env.ts";')).toHaveLength(1);
    expect(of(`server/${from}/a.ts`, 'import { propose } from "../actions/propose.ts";')).toEqual([]);
  }
});

test("actions know nothing outside; views know actions by their ports", () => {
  expect(of("server/actions/a.ts", 'import { x } from "../redis/meetings.ts";')).toHaveLength(1);
  expect(of("server/actions/a.ts", 'import { Redis } from "ioredis";')).toHaveLength(1);
  expect(of("server/views/a.ts", 'import type { Ports } from "../actions/ports.ts";')).toEqual([]);
  expect(of("server/views/a.ts", 'import { propose } from "../actions/propose.ts";')).toHaveLength(1);
});

test("compose, commands, seed and tests see everything; the other root files see rules and shapes", () => {
  const all = 'import { a } from "../server/redis/a.ts"; import { b } from "../server/http/b.ts";';
  expect(of("server/compose.ts", all)).toEqual([]);
  expect(of("server/compose/store.ts", 'import { a } from "../redis/a.ts"; import { b } from "../http/b.ts";')).toEqual(
    [],
  );
  expect(of("server/http/a.ts", 'import { openStore } from "../compose/store.ts";')).toHaveLength(1);
  expect(of("seed/load.ts", all)).toEqual([]);
  expect(of("server/clock.ts", 'import { a } from "./redis/a.ts";')).toHaveLength(1);
  expect(of("server/clock.ts", 'import { now } from "../app/domain/instant.ts";')).toEqual([]);
  expect(of("server/main.ts", 'import { compose } from "./compose.ts"; import { readEnv } from "./env.ts";')).toEqual(
    [],
  );
});

test("zod and luxon stay off phones, by any way", () => {
  const contract = { "app/contract/forms.ts": 'import { z } from "zod"; export const form = z.string();' };
  expect(of("app/routes/x/route.tsx", 'import { z } from "zod";')).toHaveLength(2);
  expect(of("app/components/when.tsx", 'import { DateTime } from "luxon";')).toHaveLength(1);
  expect(of("app/features/a/b.ts", 'import { form } from "../../contract/forms.ts";', contract)).toEqual([
    "app/features/a/b.ts brings zod to phones: app/features/a/b.ts → app/contract/forms.ts → zod",
  ]);
  expect(of("app/features/a/b.ts", 'import type { form } from "../../contract/forms.ts";', contract)).toEqual([]);
  expect(of("app/features/a/b.ts", 'import { type form } from "../../contract/forms.ts";', contract)).toHaveLength(1);
  expect(of("app/features/a/b.server.ts", 'import { form } from "../../contract/forms.ts";', contract)).toEqual([]);
});

test("drawers, barrels, strange names and strange rooms are found", () => {
  const bad = ["server/http/utils/a.ts", "app/features/common/a.ts", "server/http/helpers.ts", "app/domain/index.ts"];
  for (const path of [...bad, "app/domain/badName.ts", "server/attic/a.ts"]) expect(of(path, "")).toHaveLength(1);
  expect(of("tests/helpers/redis.ts", "")).toEqual([]);
  expect(of("app/routes/$id_.edit/route.tsx", "")).toEqual([]);
});

test("an import without its extension is found", () => {
  expect(of("server/http/a.ts", 'import { b } from "./b";')).toEqual([
    "server/http/a.ts imports ./b without its extension",
  ]);
});

test("a script without a header, or with half of one, is found", () => {
  const path = "server/redis/scripts/take.lua";
  expect(of(path, "return 1")).toEqual([`${path} has no header comment`]);
  expect(of(path, "--[[ Takes.\n  KEYS a\n]]")).toEqual([`${path} has a header without ARGV, REPLY`]);
  expect(of(path, "--[[ Takes.\n  KEYS a\n  ARGV b\n  REPLY c\n]]")).toEqual([]);
});
