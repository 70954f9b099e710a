import { readFileSync } from "node:fs";
import type { PlanId } from "../../app/domain/id.ts";
import { startRedis } from "../helpers/redis.ts";
import { portsOn } from "../helpers/stores.ts";
import { wishMuch } from "../helpers/wish-much.ts";
import type { Compared } from "./booking.ts";
import { startDemo } from "./demo.ts";
import { type Child, median, now, quantile, withOthers } from "./machine.ts";
import { printRows } from "./print.ts";

/** What an open app asks for, a second; the pages of one signed in and the kept one in turn. */
const RATE = 20;
const KINDS = ["programme", "meetings"] as const;
/** How often it is seen whether a search has ended, in ms. */
const LOOK_EVERY_MS = 500;
const PAGES = ["/programme?day=1", "/", "/meetings"];

/**
 * Pages under planning: the same pages at the same rate from the same server, with two searches running and without, in turn.
 * `tsx tests/bench/planning-load.ts [rounds] [seconds]`; needs `npm run build`. Loopback, bounded.
 */
const rounds = Number(process.argv[2] ?? 3);
const seconds = Number(process.argv[3] ?? 10);
const store = await startRedis();
const demo = await startDemo(store.url);
const ports = portsOn(store.redis);
await wishMuch(ports);
const { origin, child: app } = demo;
const [attendee, desk] = await Promise.all([demo.signIn("startup"), demo.signIn("organiser")]);

const quiet: Awaited<ReturnType<typeof browse>>[] = [];
const planning: typeof quiet = [];
await browse(2);
for (let round = 0; round < rounds; round += 1) {
  const both = [
    async () => quiet.push(await browse(seconds)),
    async () => {
      const searches = KINDS.map((kind) => keepSearching(kind, round));
      await Promise.all(searches.map(({ begun }) => begun));
      planning.push(await browse(seconds));
      await Promise.all(searches.map(({ stop }) => stop()));
    },
  ];
  for (const one of round % 2 ? both.reverse() : both) await one();
}
await demo[Symbol.asyncDispose]();
await store[Symbol.asyncDispose]();
const row = (what: string, of: (run: (typeof quiet)[number]) => number, unit: string): Compared => {
  const [ours, theirs] = [median(planning.map(of)), median(quiet.map(of))];
  const others = Math.round(median([...quiet, ...planning].map((run) => run.others)));
  return { what, ours, theirs, ratio: ours / theirs, unit, goal: "", others };
};
printRows(`Pages while two plans are searched, ${RATE}/s (baseline: the same without)`, [
  row("page, p50", ({ p50 }) => p50, "ms"),
  row("page, p95", ({ p95 }) => p95, "ms"),
  row("memory of the server", ({ memory }) => memory, "MB"),
]);
process.exit(0);

/** Asks at the rate, whether earlier answers have come or not, so that waiting in line counts. */
async function browse(forSeconds: number) {
  const took: number[] = [];
  const asked: Promise<void>[] = [];
  const { othersPercent } = await withOthers([app.pid, process.pid], async () => {
    const began = now();
    for (let n = 0; n < RATE * forSeconds; n += 1) {
      const due = began + (n * 1000) / RATE;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - now())));
      asked.push(
        page(PAGES[n % PAGES.length] as string).then(() => {
          took.push(now() - due);
        }),
      );
    }
    await Promise.all(asked);
  });
  return { p50: median(took), p95: quantile(took, 0.95), memory: memoryOf(app), others: othersPercent };
}

async function page(path: string): Promise<void> {
  const answer = await fetch(origin + path, { headers: { cookie: attendee } });
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  await answer.arrayBuffer();
}

/** A search that is begun anew when its plan is proven, as an organiser does who tries other weights. */
function keepSearching(kind: (typeof KINDS)[number], round: number) {
  let stopped = false;
  let turn = 0;
  const next = () => plan(kind, `${round}-${turn++}`);
  const begun = next();
  const kept = begun.then(async (first) => {
    for (let id = first; ; id = await next()) {
      while (!(await hasEnded(id))) {
        if (stopped) await stopPlan(id);
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      }
      if (stopped) return;
    }
  });
  return {
    begun,
    stop() {
      stopped = true;
      return kept;
    },
  };
}

async function plan(kind: (typeof KINDS)[number], turn: string): Promise<string> {
  const id = `bench-${kind}-${turn}`;
  const goals = {
    programme: ["missed", "overflow", "hop", "gap", "parallel", "changed"],
    meetings: ["coverage", "breaks", "idle", "fairness", "tables", "changed"],
  }[kind];
  const more: Record<string, string> = kind === "meetings" ? { least: "3", suggest: "on" } : {};
  const weights = Object.fromEntries(goals.map((goal) => [goal, "2"]));
  const wish = { intent: `plan:${kind}`, plan: id, seconds: "60", seed: "1", ...weights, ...more };
  const status = await post("/organiser/plan", wish);
  if (status >= 400) throw new Error(`${id} was not begun: ${status}`);
  return id;
}

/** A plan that ends by itself in the same moment refuses it, which is as good. */
async function stopPlan(id: string): Promise<void> {
  const status = await post(`/organiser/plan/${id}`, { intent: "plan:stop", plan: id });
  if (status >= 400 && status !== 409) throw new Error(`${id} was not stopped: ${status}`);
}

/** Asked of the store, because a desk that asks the server twice a second would be a load of its own. */
async function hasEnded(id: string): Promise<boolean> {
  return (await ports.plans.get(id as PlanId))?.state !== "running";
}

async function post(path: string, form: Record<string, string>): Promise<number> {
  const body = new URLSearchParams({ command: `bench.${form.intent?.replace(":", ".")}.${form.plan}`, ...form });
  const answer = await fetch(origin + path, {
    method: "POST",
    headers: { cookie: desk, origin },
    body,
    redirect: "manual",
  });
  await answer.arrayBuffer();
  return answer.status;
}

/** Resident memory, searches included: threads share the process. Linux alone. */
function memoryOf({ pid }: Child): number {
  const line = readFileSync(`/proc/${pid}/status`, "utf8").match(/VmRSS:\s+(\d+)/)?.[1];
  return Number(line) / 1024;
}
