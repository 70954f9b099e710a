import { Group, Pick } from "../../components/choice.tsx";
import { Content } from "../../components/content.tsx";
import type { PlansView } from "../../contract/views/planning.ts";
import type { PlanId, RoomId } from "../../domain/id.ts";
import { PLAN_SECONDS, PROGRAMME_GOALS, type ProgrammeGoal } from "../../domain/planning/run/wish.ts";
import type { MessageKey } from "../../i18n/messages.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { Locks } from "./locks.tsx";
import { StartForm } from "./start-form.tsx";
import { Weights } from "./weights.tsx";

const WORDS: Record<ProgrammeGoal, MessageKey> = {
  missed: "planning.goal.missed",
  overflow: "planning.goal.overflow",
  hop: "planning.goal.hop",
  gap: "planning.goal.gap",
  parallel: "planning.goal.parallel",
  changed: "planning.goal.changed",
};

type Props = {
  of: NonNullable<PlansView["programme"]>;
  plan: PlanId /** A room that has just been lost. */;
  lost: RoomId | null;
};

/** Asks for a better programme. With a lost room the usual wish is a quick plan that changes little. */
export function ProgrammeForm({ of, plan, lost }: Props) {
  const t = useT();
  const format = useFormat();
  const weights = lost ? { ...of.weights, changed: 4 as const } : of.weights;
  return (
    <StartForm intent="plan:programme" plan={plan} seconds={lost ? PLAN_SECONDS.least : PLAN_SECONDS.usual}>
      <Weights goals={PROGRAMME_GOALS} initial={weights} words={WORDS} />
      <Locks
        title={t("planning.lock")}
        hint={t("planning.lock-hint")}
        items={of.sessions.map(({ id, title, room, start, end }) => ({
          id,
          text: (
            <>
              <Content of={title} />{" "}
              <span className="small muted num">
                {room.text} · {format.day(start)} {format.range(start, end)}
              </span>
            </>
          ),
        }))}
      />
      <Group legend={t("planning.lost")} picks>
        {of.rooms.map(({ id, name }) => (
          <Pick key={id} name="lost" value={id} off defaultChecked={id === lost}>
            <Content of={name} />
          </Pick>
        ))}
      </Group>
    </StartForm>
  );
}
