import type { Redis } from "ioredis";
import type { CommandId, MeetingId, PersonId, SessionId } from "../../app/domain/id.ts";
import type { Span } from "../../app/domain/instant.ts";
import type { Person } from "../../app/domain/person.ts";
import { joining } from "../../seed/load.ts";
import { challenges } from "../../seed/sir/challenges.ts";
import { conference } from "../../seed/sir/conference.ts";
import { organisations } from "../../seed/sir/organisations.ts";
import { placements, sessions, speakers } from "../../seed/sir/programme.ts";
import type { Ports } from "../../server/actions/ports.ts";
import { command, keys, portsOn } from "./stores.ts";

const first = (role: string, half: string): Person =>
  joining.find((one) => one.role === role && one.half === half && one.languages.includes("sv")) as Person;
/** A startup of half A and a need owner of half B, who may meet. */
export const anna = first("role.startup", "half.A");
export const bo = first("role.need_owner", "half.B");
export const few: readonly Person[] = [anna, bo, ...joining.filter((one) => one !== anna && one !== bo).slice(0, 4)];
export const se = (number: number): SessionId => `se.${String(number).padStart(2, "0")}` as SessionId;

/** A store with the demo's conference and programme and six of its people, published unless told otherwise. */
export async function openedOn(redis: Redis, { published = true } = {}): Promise<Ports> {
  const ports = portsOn(redis);
  await ports.conference.open(command("open"), { conference, organisations, challenges });
  await ports.programme.draw(command("draw"), { sessions, speakers, placements });
  for (const person of few) await ports.people.join(command("join"), person);
  if (published) await publish(ports);
  return ports;
}

/** Publishes the draft as it stands. */
export async function publish(ports: Ports) {
  const draft = await ports.programme.draft();
  if (!draft) throw new Error("There is no draft to publish");
  const { revision, ...content } = draft;
  return ports.programme.publish(command("publish"), revision, { at: ports.now(), ...content }, []);
}

/** Puts a booked meeting in a person's calendar, as the booking scripts write it. */
export async function bookIn(redis: Redis, person: PersonId, { start, end }: Span, meeting = "m1" as MeetingId) {
  const before = (await redis.hget(keys.calendars, person)) ?? "";
  await redis.hset(keys.calendars, person, `${before}${start}-${end}=m:${meeting};`);
}

/** References of a person's calendar in the order of their times. */
export async function calendarOf(ports: Ports, person: PersonId): Promise<string[]> {
  const calendar = (await ports.calendars.of([person])).get(person) ?? [];
  return [...calendar].sort((a, b) => a.start - b.start).map(({ ref }) => ref);
}

export const commandId = (name: string): CommandId => name as CommandId;
