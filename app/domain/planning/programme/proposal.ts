import { clashes, newFindings } from "../../programme/clash.ts";
import { placed } from "../../programme/placed.ts";
import type { Placement, Session } from "../../programme/session.ts";
import type { ProgrammeProposal } from "../run/proposal.ts";
import type { ProgrammeFacts } from "./facts.ts";
import { type Counted, costOf, countProgramme } from "./figures.ts";
import { type DraftProblem, tracksOf } from "./from-draft.ts";
import { stands } from "./lawful.ts";
import { type Move, partsOfMoves } from "./parts.ts";
import type { PicksPlan } from "./picks/problem.ts";
import { placementsOf } from "./placements-of.ts";
import { wishesOf } from "./wishes.ts";

/**
 * A plan as what it would change, in parts that hold each by itself, with figures before and after and who gains or loses.
 *
 * A part that mends nothing and makes the day no better by the organiser's weights is left out, so that nobody is moved
 * for nothing; so is the whole plan where the draft is as good as it.
 * @param breathe - awaited between two counts of the programme, so that whoever else waits for the thread gets it
 * Cost: one count of the programme a part, some milliseconds each for 400 guests.
 */
export async function programmeProposal(
  facts: ProgrammeFacts,
  laid: DraftProblem,
  plan: PicksPlan,
  breathe: () => Promise<void> = async () => {},
): Promise<ProgrammeProposal> {
  const { draft } = facts;
  const [wishes, tracks] = [wishesOf(draft.sessions, facts.guests), tracksOf(facts)];
  const count = (placements: readonly Placement[]) => countProgramme(facts, placements, wishes, tracks);
  const cost = (counted: Counted) => costOf(counted.figures, laid.problem.weights);
  const before = count(draft.placements);
  const planned = placementsOf(laid, plan, draft.placements);
  const parts = partsOfMoves(movesOf(draft.sessions, draft.placements, planned));
  let kept = parts;
  let after = count(planned);
  const leaveOut = async (gone: Move[][]) => {
    await breathe();
    if (gone.length === 0 || gone.some((part) => part.some(({ from }) => !stands(laid, from)))) return;
    const rest = kept.filter((part) => !gone.includes(part));
    const without = withParts(draft.placements, rest);
    const mended = newFindings(faults(facts, withParts(draft.placements, kept)), faults(facts, without)).length;
    const then = count(without);
    if (mended > 0 || cost(then) > cost(after)) return;
    [kept, after] = [rest, then];
  };
  await leaveOut(kept);
  for (const part of parts) if (kept.includes(part)) await leaveOut([part]);
  const differ = (sign: 1 | -1) =>
    facts.guests.flatMap(({ id }, guest) =>
      sign * ((after.attends[guest] ?? 0) - (before.attends[guest] ?? 0)) > 0 ? [id] : [],
    );
  return {
    kind: "programme",
    revision: draft.revision,
    changes: kept.flatMap((part, number) =>
      part.map(({ session, from, to }) => ({ part: number, session: session.id, from, to })),
    ),
    before: before.figures,
    after: after.figures,
    gains: differ(1),
    loses: differ(-1),
  };
}

/** What differs between two programmes, in order of the new times. */
function movesOf(sessions: readonly Session[], before: readonly Placement[], after: readonly Placement[]): Move[] {
  const was = new Map(before.map((place) => [place.session, place]));
  const what = new Map(sessions.map((session) => [session.id, session]));
  return [...after]
    .sort((a, b) => a.start - b.start || (a.session < b.session ? -1 : 1))
    .flatMap((to): Move[] => {
      const [from, session] = [was.get(to.session), what.get(to.session)];
      if (!from || !session) return [];
      const same = from.room === to.room && from.start === to.start && from.end === to.end;
      return same ? [] : [{ session, from, to }];
    });
}

function withParts(placements: readonly Placement[], parts: readonly Move[][]): Placement[] {
  const to = new Map(parts.flat().map((move) => [move.session.id, move.to]));
  return placements.map((place) => to.get(place.session) ?? place);
}

/** What is wrong with a programme whoever comes; seats are counted as a figure. */
const faults = ({ draft, conference, days }: ProgrammeFacts, placements: readonly Placement[]) =>
  clashes(
    placed({ sessions: draft.sessions, placements }).map((session) => ({ ...session, interest: 0 })),
    conference.rooms,
    days,
  );
