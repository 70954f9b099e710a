import { Content } from "../../components/content.tsx";
import { Icon } from "../../components/icon.tsx";
import { Row, Rows } from "../../components/rows.tsx";
import { Range } from "../../components/when.tsx";
import type { Next } from "../../contract/views/now.ts";
import { titleOf } from "../../features/meeting/words.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";

/** What comes after the next. */
export function Then({ then }: { then: Next[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <section className="stack tight" aria-labelledby="then">
      <h2 id="then">{t("now.coming")}</h2>
      <Rows>
        {then.map((next) =>
          next.kind === "meeting" ? (
            <Row
              key={next.meeting.id}
              to={`/meetings/m/${next.meeting.id}`}
              lead={<Icon name="meetings" />}
              title={titleOf(t, format, next.meeting)}
              sub={
                <>
                  <Range start={next.meeting.start} end={next.meeting.end} />
                  {next.meeting.table !== null && <> · {t("common.table", { table: next.meeting.table })}</>}
                </>
              }
            />
          ) : (
            <Row
              key={next.session.id}
              to={`/programme/${next.session.id}`}
              lead={<Icon name="programme" />}
              title={<Content of={next.session.title} />}
              sub={
                <>
                  <Range start={next.session.start} end={next.session.end} /> · <Content of={next.session.room.name} />
                </>
              }
            />
          ),
        )}
      </Rows>
    </section>
  );
}
