import { Agent, get } from "node:http";
import { personas } from "../../seed/personas.ts";
import type { Compared } from "./booking.ts";
import { startDemo } from "./demo.ts";
import { type Child, median, now, start, withOthers } from "./machine.ts";

const CONNECTIONS = 10;

/** One answer, read to its end. */
const fetchOnce = (agent: Agent, url: string, headers: Record<string, string>) =>
  new Promise<{ status: number; bytes: number }>((resolve, reject) => {
    get(url, { agent, headers }, (answer) => {
      let bytes = 0;
      answer.on("data", (data: Buffer) => {
        bytes += data.length;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, bytes }));
    }).on("error", reject);
  });

type Headers = Record<string, string>;

/**
 * Ten connections asking as fast as answers come, for `seconds`: answers a second, and CPU of the server for each. Those
 * who ask, each with headers of their own, take turns.
 */
async function load(child: Child, url: string, askers: readonly Headers[], status: number, seconds: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const until = now() + seconds * 1000;
  let count = 0;
  let asked = 0;
  const { cpu, othersPercent } = await withOthers([child.pid, process.pid], () =>
    Promise.all(
      Array.from({ length: CONNECTIONS }, async () => {
        while (now() < until) {
          const answer = await fetchOnce(agent, url, askers[asked++ % askers.length] ?? {});
          if (answer.status !== status) throw new Error(`${url} answered ${answer.status}`);
          count += 1;
        }
      }),
    ),
  );
  agent.destroy();
  return { perSecond: count / seconds, cpuMs: (cpu[0] ?? 0) / count, others: othersPercent };
}

/**
 * The schedule page of the released programme: kept and compressed against the same bytes from a bare server; a repeat
 * (304); and rendered for the person who asks (not kept), seven of whom take turns, against bare Remix rendering the same
 * elements from the same rows. Needs `npm run build`.
 */
export async function comparePages(rounds: number, seconds: number): Promise<Compared[]> {
  await using demo = await startDemo();
  const app = demo.child;
  const page = `${demo.origin}/programme?day=1`;
  const kept = { "accept-encoding": "br", "accept-language": "sv" };
  const first = await fetch(page, { headers: kept });
  const etag = first.headers.get("etag") ?? "";
  const cookies = await Promise.all(personas.map(({ key }) => demo.signIn(key)));
  const people = cookies.map((cookie) => ({ cookie, "accept-encoding": "identity" }));
  const bytes = Buffer.from(
    await (await fetch(page, { headers: { ...kept, "accept-encoding": "identity" } })).arrayBuffer(),
  );
  const bare = start(["tests/bench/bare-pages.mjs"], { PAGE: page, COOKIE: cookies[0] ?? "" });
  const barePort = Number(await bare.line("port "));
  const bareUrl = (path: string) => `http://127.0.0.1:${barePort}${path}`;

  const runs: Record<"kept" | "static" | "repeat" | "own" | "remix", Awaited<ReturnType<typeof load>>[]> = {
    kept: [],
    static: [],
    repeat: [],
    own: [],
    remix: [],
  };
  for (let round = 0; round < rounds; round += 1) {
    const all = [
      async () => runs.kept.push(await load(app, page, [kept], 200, seconds)),
      async () => runs.static.push(await load(bare, bareUrl("/bytes"), [{}], 200, seconds)),
      async () => runs.repeat.push(await load(app, page, [{ ...kept, "if-none-match": etag }], 304, seconds)),
      async () => runs.own.push(await load(app, page, people, 200, seconds)),
      async () => runs.remix.push(await load(bare, bareUrl("/remix"), [{}], 200, seconds)),
    ];
    for (const one of round % 2 ? all.reverse() : all) await one();
  }
  await bare.stop();

  const row = (
    what: string,
    ours: keyof typeof runs,
    theirs: keyof typeof runs,
    goal: string,
    of: (run: Awaited<ReturnType<typeof load>>) => number,
    unit: string,
  ): Compared => {
    const [a, b] = [median(runs[ours].map(of)), median(runs[theirs].map(of))];
    return {
      what,
      ours: a,
      theirs: b,
      ratio: a / b,
      unit,
      goal,
      others: Math.round(median([...runs[ours], ...runs[theirs]].map((run) => run.others))),
    };
  };
  return [
    row(
      `kept page (${bytes.length} bytes of HTML) against static bytes`,
      "kept",
      "static",
      "≥ 0.4",
      (run) => run.perSecond,
      "/s",
    ),
    row("the same, CPU of the server", "kept", "static", "", (run) => run.cpuMs, "ms"),
    row("repeat visit (304) against static bytes", "repeat", "static", "", (run) => run.perSecond, "/s"),
    row("rendered for one person of several against bare Remix", "own", "remix", "≥ 0.8", (run) => run.perSecond, "/s"),
    row("the same, CPU of the server", "own", "remix", "", (run) => run.cpuMs, "ms"),
  ];
}
