import { Link } from "@remix-run/react";
import { useId } from "react";
import { Content } from "../../components/content.tsx";
import { Glyph } from "../../components/glyph.tsx";
import type { ChallengeCard } from "../../contract/views/challenges.ts";
import type { Labels } from "../../contract/views/shared.ts";
import { DialogueChip } from "../../features/challenge/dialogue-chip.tsx";

/** A need in the list: what, whose, its state, and whether one may talk about it. */
export function ChallengeArticle({ challenge, labels }: { challenge: ChallengeCard; labels: Labels }) {
  const id = useId();
  const themes = challenge.themes.flatMap((theme) => labels[theme] ?? []);
  return (
    <article className="card lift stack whole-card" aria-labelledby={id}>
      <div className="row top-row">
        <Glyph kind={challenge.owner.side} name={challenge.owner.name} />
        <div className="grow stack tight">
          <h2 id={id} className="size3">
            <Link className="whole" to={`/challenges/${challenge.id}`}>
              <Content of={challenge.title} />
            </Link>
          </h2>
          <p className="small muted">{challenge.owner.name}</p>
        </div>
      </div>
      <p className="row wrap">
        <DialogueChip dialogue={challenge.dialogue} />
        <span className="xs muted">{labels[challenge.status]}</span>
      </p>
      {themes.length > 0 && <p className="xs muted">{themes.join(" · ")}</p>}
    </article>
  );
}
