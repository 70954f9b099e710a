import type { OrgId } from "../../app/domain/id.ts";
import type { Language } from "../../app/domain/language.ts";
import type { Organisation } from "../../app/domain/organisation.ts";
import type { Side } from "../../app/domain/person.ts";
import {
  type SourceOrganisation,
  type SourceStartup,
  organisations as sourced,
  startups as sourcedStartups,
} from "./source.ts";
import { idOf, idsOf, languagesOf } from "./words.ts";

/** The attendee plan has six people from the press and the data set no newsroom; this one is invented for them. */
export const NEWSROOM = "org.demo-redaktion";
const newsroom: SourceOrganisation = {
  id: NEWSROOM,
  name: "Redaktion Rallarros (demo)",
  type: "org.company",
  group: "other",
  country: "SE",
  region: "reg.se.vasterbotten",
  real: false,
};

const SIDES: Record<SourceOrganisation["group"], Side> = {
  innovation_environment: "incubator",
  startup: "startup",
  public_body: "municipality",
  other: "other",
  partner: "other",
};

/** Languages of those that state none: their country's, then English. */
const spoken = (country: string | undefined): Language[] =>
  country === "SE" ? ["sv", "en"] : country === "NO" ? ["nb", "en"] : ["en"];

const organisation = (source: SourceOrganisation): Organisation => ({
  id: idOf(source.id),
  name: source.name,
  type: source.type,
  side: SIDES[source.group],
  country: source.country ?? "",
  region: source.region ?? "",
  city: source.city ?? null,
  languages: source.languages ? languagesOf(source.languages) : spoken(source.country),
  themes: source.themes ?? [],
  sectors: [],
  needTypes: [],
  technologies: [],
  supportOffers: source.supportOffers ?? [],
  offer: {},
  stage: null,
  trl: null,
  incubator: null,
  incumbentAt: [],
  routesOpen: [],
  lookingFor: [],
  real: source.real,
});

const startup = (source: SourceStartup): Organisation => ({
  ...organisation(source),
  sectors: source.sectors,
  needTypes: source.needTypes,
  technologies: source.technologies,
  offer: source.offer,
  stage: source.stage,
  trl: source.trl,
  incubator: source.incubatorId === null ? null : idOf<OrgId>(source.incubatorId),
  incumbentAt: idsOf(source.incumbentAt),
  routesOpen: source.routesOpen,
  lookingFor: source.lookingFor,
});

/** Everyone who takes part: environments, public bodies, others, partners and startups, in the order of the data. */
export const organisations: Organisation[] = [
  ...[...sourced, newsroom].map(organisation),
  ...sourcedStartups.map(startup),
];
