import { LANGUAGES, type Localised } from "../app/domain/language.ts";
import type { Taxonomy } from "./actions/ports.ts";

/** The part of the data set's `taxonomy.json` that is read here. */
export type TaxonomyFile = { lists: Record<string, readonly ({ id: string } & Record<string, unknown>)[]> };

/** What startups look for: plain words in the data set, without a list of their own there. */
const LOOKING_FOR: Record<string, Localised> = {
  pilot: { sv: "en pilot", nb: "en pilot", en: "a pilot" },
  customer: { sv: "en första kund", nb: "en første kunde", en: "a first customer" },
  references: { sv: "referenser", nb: "referanser", en: "references" },
  spread: { sv: "spridning", nb: "spredning", en: "wider use" },
  international: { sv: "nya marknader", nb: "nye markeder", en: "new markets" },
  need_owner: { sv: "en behovsägare", nb: "en behovseier", en: "a need owner" },
  support: { sv: "stöd", nb: "støtte", en: "support" },
  testbed: { sv: "en testbädd", nb: "en testarena", en: "a testbed" },
};

/**
 * Lays out a taxonomy file for reading by id. `list("lookingFor")` is added to the file's own lists.
 * An unknown list or region is empty, an unknown id null. Cost: once O(ids), then O(1).
 */
export function createTaxonomy(file: TaxonomyFile): Taxonomy {
  const labels = new Map<string, Localised>(Object.entries(LOOKING_FOR));
  const lists = new Map([["lookingFor", Object.entries(LOOKING_FOR).map(([id, label]) => ({ id, label }))]]);
  const neighbours = new Map<string, string[]>();
  for (const [name, items] of Object.entries(file.lists)) {
    const list = items.map((item) => ({ id: item.id, label: labelOf(item) }));
    lists.set(name, list);
    for (const { id, label } of list) labels.set(id, label);
    for (const item of items) if (Array.isArray(item.neighbours)) neighbours.set(item.id, item.neighbours);
  }
  return {
    label: (id) => labels.get(id) ?? null,
    list: (name) => lists.get(name) ?? [],
    neighbours: (region) => neighbours.get(region) ?? [],
  };
}

function labelOf(item: Record<string, unknown>): Localised {
  const label: Localised = {};
  for (const language of LANGUAGES) {
    const text = item[language];
    if (typeof text === "string") label[language] = text;
  }
  return label;
}
