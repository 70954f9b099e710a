import { personas } from "./personas.ts";
import { people } from "./sir/people.ts";

/** One proposal of the demo. People and challenges by id, the slot by its own. */
export type Planned = {
  name: string;
  by: string;
  to: string;
  broker: string | null;
  challenge: string | null;
  slot: string;
  message: string;
};

/** The first attendee an organisation sends in a role. */
function from(org: string, role: string): string {
  const found = people.find((person) => person.org === org && person.role === role);
  if (!found) throw new RangeError(`${org} sends nobody in ${role}`);
  return found.id;
}
const startup = (org: string) => from(org, "role.startup");
const owner = (org: string) => from(org, "role.need_owner");
const broker = (org: string) => from(org, "role.environment");

function persona(key: string): string {
  const found = personas.find((one) => one.key === key);
  if (!found) throw new RangeError(`There is no persona ${key}`);
  return found.person;
}
const STARTUP = persona("startup");
const MUNICIPALITY = persona("municipality");
const INCUBATOR = persona("incubator");
const KOMMUNE = persona("kommune");

/** Three meetings at the swap of day 1, 14:20; one has the startup persona, one has a broker. */
export const booked: readonly Planned[] = [
  {
    name: "skane-nattro",
    by: owner("org.region-skane"),
    to: STARTUP,
    broker: null,
    challenge: "ch.14",
    slot: "mw.3.s1",
    message: "Ni märker när någon är på väg upp. Kan det hjälpa oss att förebygga fall?",
  },
  {
    name: "lulea-vintervag",
    by: startup("su.057"),
    to: owner("org.lulea-kommun"),
    broker: broker("org.arctic-business"),
    challenge: "ch.05",
    slot: "mw.3.s1",
    message: "Vi mäter väglaget från vanliga fordon och vill visa hur det går till.",
  },
  {
    name: "sundsvall-omstall",
    by: startup("su.079"),
    to: owner("org.sundsvalls-kommun"),
    broker: null,
    challenge: "ch.06",
    slot: "mw.3.s1",
    message: "Vi vill höra hur ni arbetar med varsel i dag.",
  },
];

/** Proposals that wait for a persona's answer, in the afternoon's slots. */
export const waiting: readonly Planned[] = [
  {
    name: "norrbotten-nattro",
    by: owner("org.region-norrbotten"),
    to: STARTUP,
    broker: null,
    challenge: "ch.04",
    slot: "mw.4.s1",
    message: "Hur långt från sjukhuset fungerar er lösning?",
  },
  {
    name: "vasteras-nattro",
    by: broker("org.vasteras-science-park"),
    to: STARTUP,
    broker: null,
    challenge: null,
    slot: "mw.4.s2",
    message: "Vi har en testbädd för omsorg i hemmet och söker bolag till våren.",
  },
  {
    name: "trygg-umea",
    by: startup("su.008"),
    to: MUNICIPALITY,
    broker: null,
    challenge: "ch.03",
    slot: "mw.4.s1",
    message: "Vi har gjort dette i to norske kommuner og viser gjerne tallene.",
  },
  {
    name: "distans-umea",
    by: startup("su.009"),
    to: MUNICIPALITY,
    broker: broker("org.umea-biotech-incubator"),
    challenge: "ch.03",
    slot: "mw.4.s2",
    message: "Vi följer på distans utan att störa sömnen. Vår inkubator kan vara med.",
  },
  {
    name: "anlegg-baerum",
    by: startup("su.039"),
    to: KOMMUNE,
    broker: null,
    challenge: "ch.17",
    slot: "mw.4.s1",
    message: "Vi planlegger utslippsfri transport inn og ut av trange byggeplasser.",
  },
  {
    name: "ungdom-sodertalje",
    by: startup("su.116"),
    to: owner("org.sodertalje-kommun"),
    broker: INCUBATOR,
    challenge: null,
    slot: "mw.4.s3",
    message: "Vi vill göra unga delaktiga tillsammans med er, med vår inkubator vid bordet.",
  },
];

/** A dozen attendees with stars, most of them on day 2, where people choose for themselves. */
export const stars: readonly (readonly [person: string, session: string])[] = [
  [startup("su.002"), "se.19"],
  [startup("su.011"), "se.19"],
  [startup("su.025"), "se.19"],
  [startup("su.041"), "se.21"],
  [startup("su.060"), "se.27"],
  [owner("org.orebro-kommun"), "se.20"],
  [owner("org.kalmar-kommun"), "se.20"],
  [owner("org.malmo-stad"), "se.20"],
  [owner("org.malmo-stad"), "se.26"],
  [owner("org.trondheim-kommune"), "se.21"],
  [owner("org.bergen-kommune"), "se.27"],
  [broker("org.krinova"), "se.21"],
  [broker("org.sting"), "se.19"],
  [broker("org.movexum"), "se.07"],
];
