import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import compression from "compression";
import type { ConferenceId } from "../app/domain/id.ts";
import { conference as demoConference } from "../seed/sir/conference.ts";
import type { Ports } from "./actions/ports.ts";
import { createRestOnSignOut } from "./actions/rest-on-sign-out.ts";
import { createActions } from "./compose/actions.ts";
import { startClock } from "./compose/clock.ts";
import { demoPersonas, loadDemo } from "./compose/demo.ts";
import { builtFiles } from "./compose/files.ts";
import { listening } from "./compose/listen.ts";
import { openedConference } from "./compose/opened-conference.ts";
import { startPairing } from "./compose/pairing.ts";
import { concernsPlanning, startPlanning } from "./compose/planning.ts";
import { createPorts } from "./compose/ports.ts";
import { openStore, type Store } from "./compose/store.ts";
import { createViews } from "./compose/views.ts";
import { loadWords } from "./compose/words.ts";
import type { Env } from "./env.ts";
import { type AnswerParts, createAnswer } from "./http/answer.ts";
import { allHonest, honest } from "./http/honest.ts";
import { isOwnOrigin } from "./http/origin-check.ts";
import { allowedOrigins, hostsOf } from "./http/origins.ts";
import { createPace } from "./http/pace.ts";
import { loadRemix, type Pages } from "./http/remix-build.ts";
import { createSignIn } from "./http/sign-in.ts";
import { createProve } from "./http/viewer.ts";
import { createLogger, type Logger } from "./log.ts";
import { createMailer } from "./mail.ts";
import { createResume } from "./realtime/handlers/resume.ts";
import { createRealtime } from "./realtime/io.ts";
import { type FollowLog, startRelay } from "./realtime/relay.ts";
import { isUnknownOutcome } from "./redis/client.ts";
import { createFollowLog } from "./redis/follow-log.ts";
import { createSignInLimits } from "./redis/limits.ts";
import { createLogAtHand } from "./redis/log-at-hand.ts";
import { createSignInStore } from "./redis/sign-in.ts";
import { type StoreState, watchStore } from "./redis/watch-store.ts";

export type Running = {
  port: number;
  origins: string[];
  personas: { key: string; name: string; orgName: string; path: string }[];
  close: () => Promise<void>;
};

/** Which conference, and what fills an empty store with it in demo mode. */
export type Given = { conference: ConferenceId; load: (ports: Ports, say: (line: string) => void) => Promise<void> };

/** Builds everything from the settings, joins it, and serves. `say` tells the person at the terminal what goes on. */
export async function compose(
  env: Env,
  pages: Pages,
  say: (line: string) => void,
  given: Given = { conference: demoConference.id, load: loadDemo },
): Promise<Running> {
  const logger = createLogger(env.logLevel);
  const store = await openStore(env, given.conference, logger);
  try {
    return await serve(env, pages, store, logger, say, given);
  } catch (error) {
    await store.stop();
    throw error;
  }
}

async function serve(
  env: Env,
  pages: Pages,
  store: Store,
  logger: Logger,
  say: (line: string) => void,
  given: Given,
): Promise<Running> {
  let origins = new Set<string>();
  const clock = await startClock(env, store);
  const ports = createPorts({
    redis: store.redis,
    conference: given.conference,
    now: clock.now,
    publicOrigin: () => env.publicOrigin ?? [...origins].at(-1) ?? "",
    logger,
  });
  const epoch = await openedConference(env, store, () => given.load(ports, say));

  let storeState: StoreState = "well";
  const watch = watchStore(store.redis, store.keys, epoch, (state) => {
    storeState = state;
    logger.warn({ state }, "the store changed its state");
  });
  const personas = env.demo ? await demoPersonas(ports) : [];
  const actions = createActions(ports);
  const views = createViews(ports);
  const secure = env.publicOrigin?.startsWith("https:") ?? false;
  const signInStore = createSignInStore(store.redis, env);
  const mailer = createMailer({ smtpUrl: env.smtpUrl, from: env.mailFrom ?? "demo@example.org", now: clock.now });
  const { words, letter } = await loadWords();
  const prove = createProve(signInStore, ports.people, secure);
  const pace = createPace();
  const atHand = await createLogAtHand(ports.log, () => storeState !== "lost");
  const resume = createResume(atHand, clock.now);
  const signIn = createSignIn({
    store: signInStore,
    limits: createSignInLimits(store.redis),
    people: ports.people,
    rest: createRestOnSignOut(ports),
    mailer: { ...mailer, send: (mail) => mailer.send(mail).catch((error) => void broken("mail", error)) },
    secure,
    letter,
  });
  const broken = (where: string, error: unknown) => {
    if (isUnknownOutcome(error)) return "unknown-outcome" as const;
    logger.error({ where, error: error instanceof Error ? error.stack : String(error) }, "something broke");
    return "broken" as const;
  };

  const http = createServer({ requestTimeout: 15_000, headersTimeout: 10_000 });
  const remix = await loadRemix(http, pages);
  await listening(http, env);
  await clock.share();
  const { port } = http.address() as AddressInfo;
  origins = allowedOrigins({ publicOrigin: env.publicOrigin, demo: env.demo, port });

  const parts: AnswerParts = {
    context: {
      actions,
      views: allHonest(views, ports.unknownOutcome),
      signIn: allHonest(signIn, ports.unknownOutcome),
      mailer,
      prove: honest(prove, ports.unknownOutcome),
      pace,
      now: clock.now,
      demo: env.demo,
      since: honest(
        async (viewer, seq) => (seq !== null && /^\d{1,16}-\d{1,10}$/.test(seq) ? resume(viewer, seq as never) : null),
        ports.unknownOutcome,
      ),
      personas: async () => personas,
    },
    remix: remix.remix,
    vite: remix.vite,
    files: pages === "built" ? builtFiles() : (_request, _response, next) => next(),
    compress: compression() as unknown as AnswerParts["compress"],
    origins,
    hosts: hostsOf(origins),
    secure,
    words,
    trouble: () => (storeState === "lost" ? "store-lost" : null),
    pageVersion: async () => `${epoch} ${(await store.reader.hGetAll(store.keys.versions)).release}`,
    health: () => ({ store: storeState, phones: realtime.connected() }),
    persona: env.demo
      ? async (key) => {
          const persona = personas.find((one) => one.key === key);
          return persona ? signIn.session(persona.person) : null;
        }
      : null,
    unanswered: ports.unknownOutcome,
    onBroken: (error) => broken("http", error),
  };
  http.on("request", createAnswer(parts));

  const realtime = createRealtime(http, {
    actions,
    pace,
    prove,
    living: signInStore.living,
    people: ports.people.all,
    resume,
    askingPace: createPace(),
    isOwnOrigin: (origin, host) => isOwnOrigin(origin, host, origins),
    onBroken: broken,
  });
  const pairing = startPairing(ports, (error) => broken("pairing", error));
  const planning = startPlanning(ports, (error) => broken("planning", error));
  const followLog = createFollowLog({ ...store, epoch }, (error) =>
    logger.warn({ error: String(error) }, "the log does not answer"),
  );
  const follow: FollowLog = (from, onEntries) =>
    followLog(from, (heard) => {
      atHand.took(heard);
      onEntries(heard);
    });
  const relay = startRelay(follow, atHand.head(), realtime.io, (entry) => {
    if (entry.type.startsWith("meet-now:") || entry.type.startsWith("offer:")) pairing.poke();
    if (concernsPlanning(entry)) planning.poke();
  });

  return {
    port,
    origins: [...origins],
    personas: personas.map(({ key, name, orgName }) => ({ key, name, orgName, path: `/demo/in/${key}` })),
    async close() {
      watch.stop();
      clock.stop();
      await pairing.stop();
      await planning.stop();
      // A phone that was let go comes back at once on the connection it still has, which would keep the server open.
      const hangUp = setInterval(() => http.closeAllConnections(), 100);
      await realtime.close();
      clearInterval(hangUp);
      await relay.stop();
      await remix.vite?.close();
      await store.stop();
    },
  };
}
