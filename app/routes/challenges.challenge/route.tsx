import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { LinkButton } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { Glyph } from "../../components/glyph.tsx";
import { Page } from "../../components/page.tsx";
import { SideMark } from "../../components/side-mark.tsx";
import { Steps } from "../../components/steps.tsx";
import type { ChallengeId } from "../../domain/id.ts";
import { DialogueChip } from "../../features/challenge/dialogue-chip.tsx";
import { wayOf } from "../../features/challenge/way.ts";
import { useViewer } from "../../features/viewer/use-shell.ts";
import { useT } from "../../i18n/provider.tsx";
import { metaT } from "../../i18n/title.ts";
import { Approach } from "./approach.tsx";
import { Frame } from "./frame.tsx";
import { Requirements } from "./requirements.tsx";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { name: "description", content: data?.need.text || metaT(matches)("shell.description") },
  { title: `${data?.title.text ?? metaT(matches)("challenges.title")} · ${metaT(matches)("shell.product")}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer(request);
  const view = await context.views.challenge(viewer, context.language, params.challenge as ChallengeId);
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

export default function ChallengePage() {
  const t = useT();
  const view = useLoaderData<typeof loader>();
  const signedIn = useViewer() !== null;
  return (
    <Page width="wide">
      <div className="columns">
        <div className="stack loose">
          <div className="stack">
            <p className="small muted">
              <Link className="inline" to="/challenges">
                {t("challenges.title")}
              </Link>
              {view.lifeEvent && view.labels[view.lifeEvent] && <> · {view.labels[view.lifeEvent]}</>}
            </p>
            <Content of={view.title} as="h1" />
            <div className="row">
              <Glyph kind={view.owner.side} name={view.owner.name} />
              <div className="grow stack tight">
                <b>{view.owner.name}</b>
                <SideMark kind={view.owner.side} />
              </div>
            </div>
            <p className="row wrap">
              <DialogueChip dialogue={view.dialogue} />
              {view.dialogue !== "locked" && <span className="small muted">{view.labels[view.status]}</span>}
            </p>
            {view.dialogue === "open" && (
              <LinkButton to="#approach" tone="primary" className="only-narrow">
                {t("challenges.approach")}
              </LinkButton>
            )}
            <Content of={view.need} as="p" />
          </div>
          <Requirements requirements={view.requirements} />
          <Frame view={view} />
        </div>
        <div className="stack loose">
          <section className="card stack" aria-labelledby="way">
            <h2 id="way">{t("challenges.way")}</h2>
            <Steps
              items={wayOf(view.status).map(({ stage, value }) => ({ text: t(`challenges.stage.${stage}`), value }))}
            />
            <p className="small muted">{t("challenges.equal")}</p>
          </section>
          <Approach view={view} signedIn={signedIn} />
          <p className="xs muted">
            <Content of={view.disclaimer} />
          </p>
        </div>
      </div>
    </Page>
  );
}
