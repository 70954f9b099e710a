import type { Answer, Input, Intent } from "../../app/contract/intents.ts";
import type { ChallengeId, CommandId, MeetingId, PersonId } from "../../app/domain/id.ts";
import type { Instant } from "../../app/domain/instant.ts";
import type { Language } from "../../app/domain/language.ts";
import type { Result } from "../../app/domain/refusal.ts";
import { loadSir } from "../../seed/load.ts";
import { personas } from "../../seed/personas.ts";
import type { Viewer } from "../../server/actions/viewer.ts";
import { createActions } from "../../server/compose/actions.ts";
import { createViews } from "../../server/compose/views.ts";
import { startRedis } from "./redis.ts";
import { keys, NOW, portsOn } from "./stores.ts";

/** 2020-11-04 at the venue. */
export const at = (local: string): Instant => Date.parse(`2020-11-04T${local}:00+01:00`) as Instant;

/**
 * The SIR conference as `npm start` opens it, in a real store of one's own: views, actions and a clock to turn, which
 * stands at 12:55. `as(key)` is a persona of the seed; `run` does one command and demands that it is accepted.
 */
export async function startWorld() {
  const server = await startRedis();
  const clock = { now: NOW };
  const ports = portsOn(server.redis, () => clock.now);
  await loadSir(ports);
  const actions = createActions(ports);
  const everyone = await ports.people.all();
  let made = 0;
  const next = <Id extends string>(name: string) => `${name}.${++made}` as Id;

  const viewerOf = (person: PersonId): Viewer => ({ person, organiser: everyone.get(person)?.organiser ?? false });
  const as = (key: string): Viewer => viewerOf(personas.find((one) => one.key === key)?.person as PersonId);
  async function run<I extends Intent>(viewer: Viewer, intent: I, input: Omit<Input<I>, "command">) {
    const act = actions[intent] as unknown as (viewer: Viewer, input: unknown) => Promise<Result<Answer>>;
    const result = await act(viewer, { ...input, command: next<CommandId>("c") });
    if (!result.ok) throw new Error(`${intent} was refused: ${JSON.stringify(result.refusal)}`);
    return result.value;
  }
  /** A proposal for a slot of day 1, about no challenge unless one is named. */
  async function propose(
    from: Viewer,
    to: PersonId,
    start: string,
    more: { broker?: PersonId; challenge?: string; message?: string } = {},
  ): Promise<MeetingId> {
    const meeting = next<MeetingId>("m");
    const { broker = null, message = "" } = more;
    const challenge = (more.challenge ?? null) as ChallengeId | null;
    await run(from, "meeting:propose", { meeting, to, broker, challenge, start: at(start), message });
    return meeting;
  }
  return {
    ports,
    redis: server.redis,
    keys,
    actions,
    views: createViews(ports),
    clock,
    as,
    viewerOf,
    run,
    propose,
    language: "sv" as Language,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
