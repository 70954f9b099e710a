import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useAnnounce } from "../../components/announcer.tsx";
import { LinkButton } from "../../components/button.tsx";
import type { PlanId } from "../../domain/id.ts";
import { honestAction } from "../../features/command/honest-action.ts";
import { reread } from "../../features/command/reread.ts";
import { take } from "../../features/command/take.server.ts";
import { deskLinks } from "../../features/desk/desk-links.ts";
import { OrganiserDesk } from "../../features/desk/organiser-desk.tsx";
import { gapWords } from "../../features/planning/gap-words.ts";
import { PlanChip } from "../../features/planning/plan-chip.tsx";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { titled } from "../../i18n/title.ts";
import type { Handle } from "../../root.tsx";
import { Compare } from "./compare.tsx";
import { Outcome } from "./outcome.tsx";
import { Plot } from "./plot.tsx";
import { Running } from "./running.tsx";
import { useRun } from "./use-run.ts";

export const meta = titled("planning.title");
export const links = deskLinks;
export const handle: Handle = { frame: "desk" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await context.requireOrganiser(request);
  const view = await context.views.plan(viewer, context.language, params.plan as PlanId);
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

export async function action(args: ActionFunctionArgs) {
  await args.context.requireOrganiser(args.request);
  return take(args, ["plan:stop", "plan:apply", "plan:undo"]);
}
export const clientAction = honestAction;
export const shouldRevalidate = reread;

/** One search: watched while it runs, compared and taken over when it has ended. */
export default function Run() {
  const t = useT();
  const format = useFormat();
  const view = useLoaderData<typeof loader>();
  const { goal, points, gap } = useRun(view);
  const running = view.state === "running";
  // What an organiser decides by: it comes first once it is there, also where all stands in one column.
  const compared = running ? null : view.figures;
  const words = gapWords(t, format, gap);
  useSaid(view.state, [t(`planning.state.${view.state}`), words].join(". "));
  return (
    <OrganiserDesk
      state={<PlanChip state={view.state} stopping={view.stopping} />}
      actions={
        <LinkButton to="/organiser/plan" icon="left">
          {t("planning.back")}
        </LinkButton>
      }
    >
      <div className="stack airy">
        <header className="stack tight">
          <h1>{t(`planning.run-${view.wish.kind}`)}</h1>
          <p className="small muted">{t("planning.by", { name: view.by, moment: format.moment(view.at) })}</p>
        </header>
        <div className="columns">
          {!compared && (running ? <Running view={view} /> : <Outcome view={view} />)}
          <div className="stack airy">
            {compared && <Compare figures={compared} gains={view.gains} loses={view.loses} />}
            {points.length > 0 && (
              <section className="card stack" aria-label={t("planning.plot")}>
                <p className="gap num">{words}</p>
                <Plot points={points} goal={goal} untilMs={running ? view.wish.seconds * 1_000 : 0} />
              </section>
            )}
          </div>
          {compared && <Outcome view={view} />}
        </div>
      </div>
    </OrganiserDesk>
  );
}

/** Says once how the search ended to those who listen; progress on the way is theirs to read. */
function useSaid(state: string, words: string): void {
  const announce = useAnnounce();
  const before = useRef(state);
  useEffect(() => {
    if (before.current !== state) announce(words);
    before.current = state;
  }, [state, words, announce]);
}
