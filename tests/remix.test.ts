import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../", import.meta.url);
const sources = (folder: string) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${folder}/${path}`);

test("only screens and the server's http know that Remix is there", () => {
  const mayNot = ["app/domain", "app/contract", "server", "seed"]
    .flatMap(sources)
    .filter((path) => !path.startsWith("server/http/"));
  const knowing = mayNot.filter((path) => /["']@remix-run\//.test(readFileSync(new URL(path, root), "utf8")));
  expect(knowing).toEqual([]);
  expect(mayNot.length).toBeGreaterThan(100);
});
