import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { settings } from "../server/env.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

test("the README lists every setting with its default and meaning, and no other", () => {
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \| (.+) \| (.+) \|$/gm)].map(([, name, normal, meaning]) => ({
    name,
    default: normal,
    meaning,
  }));
  expect(rows).toEqual(settings.map(({ name, default: normal, meaning }) => ({ name, default: normal, meaning })));
});

test("every file, folder and picture the README names is there", () => {
  const named = [...readme.matchAll(/`((?:app|server|seed|tests|docs)(?:\/[\w.-]+)*)`|\]\((docs\/[\w.-]+)\)/g)].map(
    ([, code, picture]) => code ?? picture ?? "",
  );
  const missing = named.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)));
  expect(missing).toEqual([]);
  expect(named.length).toBeGreaterThan(20);
});
