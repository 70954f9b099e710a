import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";

const helper = pathToFileURL(new URL("../../../server/cli/end-with-parent.mjs", import.meta.url).pathname).href;

/** An app as npm starts it, in a shell, that takes longer to end than the next look. It says its pid, and what it was told. */
const APP = `
  import { endWithParent } from ${JSON.stringify(helper)};
  endWithParent();
  const told = [];
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {
    told.push(signal);
    setTimeout(() => { console.log(told.join()); process.exit(0); }, 800);
  });
  setInterval(() => {}, 1000);
  console.log(process.pid);
`;

async function startAsNpmDoes(): Promise<{ shell: ChildProcess; pid: number; last: Promise<string> }> {
  const shell = spawn("sh", ["-c", '"$0" --input-type=module -e "$1"; true', process.execPath, APP], {
    env: { ...process.env, npm_lifecycle_event: "start" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: shell.stdout as NonNullable<typeof shell.stdout> })[Symbol.asyncIterator]();
  const pid = Number((await lines.next()).value);
  return { shell, pid, last: lines.next().then(({ value }) => value as string) };
}

test("an app whose npm shell is stopped is told to end", async () => {
  const { shell, last } = await startAsNpmDoes();
  shell.kill("SIGTERM");
  expect(await last).toBe("SIGTERM");
});

test("an app that Ctrl-C reached together with its shell is told once", async () => {
  const { shell, pid, last } = await startAsNpmDoes();
  process.kill(pid, "SIGINT");
  shell.kill("SIGKILL");
  expect(await last).toBe("SIGINT");
});
