import type { PersonView } from "../../../app/contract/views/me.ts";
import type { PersonCard } from "../../../app/contract/views/shared.ts";
import type { PersonId } from "../../../app/domain/id.ts";
import type { Person } from "../../../app/domain/person.ts";
import { say } from "../../../app/domain/said.ts";
import type { Reading } from "../reading.ts";
import { labelsFor } from "./labels.ts";

/** What any attendee may see of a person: name, organisation, side, role, languages. */
export const personCard = (person: Person, { organisations }: Pick<Reading, "organisations">): PersonCard => ({
  id: person.id,
  name: person.name,
  org: { id: person.org, name: organisations.get(person.org)?.name ?? "" },
  side: person.side,
  role: person.role,
  languages: [...person.languages],
});

/** The cards of `ids`, in their order; those who are not there any more are left out. */
export const personCards = (ids: readonly PersonId[], reading: Reading): PersonCard[] =>
  ids.flatMap((id) => {
    const person = reading.people.get(id);
    return person ? [personCard(person, reading)] : [];
  });

/** A person's page as others see it; free text and address only where the person shows them. */
export function personView(person: Person, reading: Reading): PersonView {
  const { language, organisations, ports } = reading;
  const offer = say(organisations.get(person.org)?.offer ?? {}, language);
  return {
    card: personCard(person, reading),
    about: person.visible.about && hasText(person.about) ? say(person.about, language) : null,
    email: person.visible.contact ? person.email : null,
    orgOffer: offer.text ? offer : null,
    needs: [...person.needs],
    offers: [...person.offers],
    open: person.open,
    labels: labelsFor(ports.taxonomy, language, [...person.needs, ...person.offers, person.role]),
  };
}

const hasText = (content: Person["about"]): boolean => Object.values(content).some(Boolean);
