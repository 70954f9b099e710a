import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const helper = new URL("../../../server/cli/node-version.mjs", import.meta.url).href;

const checkedFor = (version: string) => {
  const program = `import { checkNode } from ${JSON.stringify(helper)}; checkNode(${JSON.stringify(version)});`;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" });
  return { status, words: stderr.trim() };
};

test("a Node that is too old is refused with what to do", () => {
  expect(checkedFor("18.20.4")).toEqual({
    status: 1,
    words: "Samspår needs Node 20.19 or newer; this is 18.20.4. Get a newer one from https://nodejs.org",
  });
  expect(checkedFor("20.18.9").status).toBe(1);
});

test("Node 20.19 and everything after it is let through", () => {
  for (const version of ["20.19.0", "22.1.0"]) expect(checkedFor(version)).toEqual({ status: 0, words: "" });
});
