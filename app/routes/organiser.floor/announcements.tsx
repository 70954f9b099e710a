import { useState } from "react";
import { useAnnounce } from "../../components/announcer.tsx";
import { Button } from "../../components/button.tsx";
import { Chip } from "../../components/chip.tsx";
import { Checkbox } from "../../components/choice.tsx";
import { Content } from "../../components/content.tsx";
import { TextArea } from "../../components/field.tsx";
import { When } from "../../components/when.tsx";
import type { FloorView } from "../../contract/views/organiser.ts";
import { CommandForm } from "../../features/command/command-form.tsx";
import { useT } from "../../i18n/provider.tsx";

/** Longest word to all, as the contract has it. */
const MOST_LETTERS = 280;

/** A word to everyone in the hall, and what has been said before. */
export function Announcements({ sent }: { sent: FloorView["announcements"] }) {
  const t = useT();
  const announce = useAnnounce();
  const [round, setRound] = useState(0);
  return (
    <div className="columns">
      <section className="card stack" id="announce" aria-labelledby="announce-title">
        <h2 id="announce-title">{t("organiser.announce-all")}</h2>
        <CommandForm
          intent="announcement:make"
          look="stack"
          onDone={() => {
            setRound((before) => before + 1);
            announce(t("organiser.sent-now"), { urgent: true });
          }}
        >
          {/* The form stays, so that a fresh answer has a place; the fields begin anew once their text is sent. */}
          <div key={round} className="stack">
            <TextArea
              label={t("organiser.announce-text")}
              hint={t("organiser.announce-hint", { most: MOST_LETTERS })}
              name="text"
              rows={3}
              maxLength={MOST_LETTERS}
              required
            />
            <Checkbox name="urgent">{t("organiser.urgent")}</Checkbox>
          </div>
          <div>
            <Button tone="live" icon="broadcast">
              {t("organiser.send-all")}
            </Button>
          </div>
        </CommandForm>
      </section>
      <section className="stack" aria-labelledby="sent">
        <h2 id="sent">{t("organiser.sent")}</h2>
        {sent.length === 0 && <p className="small muted">{t("organiser.none-sent")}</p>}
        <ul className="stack">
          {sent.map(({ id, at, text, urgent }) => (
            <li key={id} className="card stack tight">
              <p className="row between xs muted">
                <When at={at} look="moment" />
                {urgent && <Chip tone="live">{t("organiser.urgent-mark")}</Chip>}
              </p>
              <Content free of={text} as="p" className="small" />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
