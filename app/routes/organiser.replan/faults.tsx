import { Form } from "@remix-run/react";
import { Button } from "../../components/button.tsx";
import { SelectField, TextField } from "../../components/field.tsx";
import type { ReplanView } from "../../contract/views/planning.ts";
import { CommandForm } from "../../features/command/command-form.tsx";
import { useFormat, useT } from "../../i18n/provider.tsx";

/** What can have failed: a table, a person, a room. */
export function Faults({ view }: { view: ReplanView }) {
  return (
    <div className="stack loose">
      <Tables tables={view.tables} />
      <Person view={view} />
      <Room rooms={view.rooms} />
    </div>
  );
}

function Tables({ tables }: Pick<ReplanView, "tables">) {
  const t = useT();
  const closed = tables.filter((table) => table.closed);
  return (
    <section className="card stack" aria-labelledby="table-out">
      <h2 id="table-out">{t("planning.table-out")}</h2>
      <CommandForm intent="table:close" fixed={{ on: true }} look="stack">
        <SelectField label={t("organiser.tables")} name="table">
          {tables
            .filter((table) => !table.closed)
            .map(({ table }) => (
              <option key={table} value={table}>
                {t("organiser.table", { table })}
              </option>
            ))}
        </SelectField>
        <div>
          <Button>{t("planning.close-table")}</Button>
        </div>
      </CommandForm>
      {closed.length > 0 && (
        <ul className="row wrap" aria-label={t("planning.closed-tables")}>
          {closed.map(({ table }) => (
            <li key={table}>
              <CommandForm intent="table:close" fixed={{ table, on: false }}>
                <Button>{t("planning.open-table", { table })}</Button>
              </CommandForm>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A question, not a command: its answer is the page with the person in its address. */
function Person({ view: { people, away } }: { view: ReplanView }) {
  const t = useT();
  const format = useFormat();
  return (
    <section className="card stack" aria-labelledby="person-out">
      <h2 id="person-out">{t("planning.person-out")}</h2>
      <Form className="stack" preventScrollReset>
        <SelectField label={t("planning.who")} name="away" defaultValue={away?.person ?? ""} required>
          <option value="">{t("planning.who-first")}</option>
          {people.map(({ id, name, org }) => (
            <option key={id} value={id}>
              {name}, {org}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t("planning.until")}
          name="until"
          type="time"
          defaultValue={away ? format.time(away.until) : ""}
          required
        />
        <div>
          <Button>{t("planning.find-ways")}</Button>
        </div>
      </Form>
    </section>
  );
}

function Room({ rooms }: Pick<ReplanView, "rooms">) {
  const t = useT();
  return (
    <section className="card stack" aria-labelledby="room-out">
      <h2 id="room-out">{t("planning.room-out")}</h2>
      <p className="small muted">{t("planning.room-out-lead")}</p>
      <Form action="/organiser/plan" className="stack">
        <SelectField label={t("organiser.room")} name="lost">
          {rooms.map(({ id, name }) => (
            <option key={id} value={id} lang={name.lang}>
              {name.text}
            </option>
          ))}
        </SelectField>
        <div>
          <Button>{t("planning.plan-without")}</Button>
        </div>
      </Form>
    </section>
  );
}
