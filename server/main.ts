import { compose } from "./compose.ts";
import { readEnv } from "./env.ts";

/** The process: settings, start, signals. Ctrl-C ends it cleanly; a second one at once. */
async function main(): Promise<void> {
  const reading = readEnv(process.env);
  if (!reading.ok) return refuse(reading.problems.join("\n"));
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const running = await compose(reading.env, process.env.NODE_ENV === "production" ? "built" : "vite", say);

  let ending = false;
  const end = async (signal: NodeJS.Signals) => {
    if (ending) process.exit(1);
    ending = true;
    say(`\n${signal}: stopping …`);
    await running.close();
    process.exit(0);
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);

  const [first = `http://localhost:${running.port}`, ...others] = running.origins;
  say(`\n  Samspår is at ${first}`);
  for (const other of others.filter((origin) => !/127\.0\.0\.1|\[::1\]/.test(origin)))
    say(`  on this network: ${other}`);
  if (running.personas.length > 0) say("\n  Sign in as:");
  for (const { name, orgName, path } of running.personas) say(`${`    ${first}${path}`.padEnd(52)}${name}, ${orgName}`);
  say("\n  Ctrl-C stops.\n");
}

function refuse(words: string): void {
  process.stderr.write(`\n${words}\n`);
  process.exitCode = 2;
}

/** A file of the build that is gone, since a new build took its place under a running process: one answer, no more. */
const isGoneAsset = (error: unknown): boolean =>
  error instanceof Error && (error as NodeJS.ErrnoException).code === "ENOENT" && /build.client/.test(error.message);

function endAfter(error: unknown): void {
  process.stderr.write(`unhandled: ${error instanceof Error ? error.stack : String(error)}\n`);
  if (!isGoneAsset(error)) process.exit(70);
}
process.on("unhandledRejection", endAfter);
process.on("uncaughtException", endAfter);
main().catch((error: unknown) => {
  const told = error instanceof Error && ["StartRefused", "StoreRefused"].includes(error.name);
  refuse(
    told
      ? (error as Error).message
      : `Samspår could not start: ${error instanceof Error ? error.stack : String(error)}`,
  );
  process.exit(told ? 3 : 1);
});
