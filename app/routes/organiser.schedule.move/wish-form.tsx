import { Form } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../components/button.tsx";
import { SelectField, TextField } from "../../components/field.tsx";
import type { ScheduleView } from "../../contract/views/organiser.ts";
import { CommandForm } from "../../features/command/command-form.tsx";
import type { Facts } from "../../features/schedule/finding-words.ts";
import { type Judged, outcomeOf } from "../../features/schedule/judge.ts";
import { instantOf, localOf } from "../../features/schedule/local-time.ts";
import { OutcomePanel } from "../../features/schedule/outcome-panel.tsx";
import { placeWords } from "../../features/schedule/place-words.ts";
import { isMoved, minutesOf, type Wish, wishOf } from "../../features/schedule/wish.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { afterAddress } from "./after-address.ts";
import { TimeField } from "./time-field.tsx";

type Props = { view: ScheduleView; judged: Judged; facts: Facts; from: Wish; first: Wish };

/** Room, day, start and length; what that breaks; and the button that does it. With script the answer follows the fields. */
export function WishForm({ view, judged, facts, from, first }: Props) {
  const t = useT();
  const format = useFormat();
  const [wish, setWish] = useState(first);
  const moved = isMoved(from, wish);
  const read = (form: HTMLFormElement) => {
    const query = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    setWish(wishOf(query, wish, view.rooms, (local) => instantOf(local, format)));
  };
  const fields = useRef<HTMLFormElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was filled in before the page was awake
  useEffect(() => {
    if (fields.current) read(fields.current);
  }, []);
  const titles = Object.fromEntries(
    facts.sessions.map(({ id, title }) => [id, t("organiser.quoted", { title: title.text })]),
  );
  return (
    <div className="stack loose">
      <Form ref={fields} className="card stack" preventScrollReset onChange={(event) => read(event.currentTarget)}>
        <div className="wish-fields">
          <SelectField label={t("organiser.room")} name="room" defaultValue={wish.room}>
            {view.rooms.map(({ id, name, capacity }) => (
              <option key={id} value={id}>
                {name.text} ({t.n("organiser.seats", capacity)})
              </option>
            ))}
          </SelectField>
          <SelectField label={t("organiser.day")} name="day" defaultValue={format.dayKey(wish.start)}>
            {view.days.map(({ date, start }) => (
              <option key={date} value={date}>
                {format.day(start)}
              </option>
            ))}
          </SelectField>
          <TimeField label={t("organiser.start")} name="time" time={format.time(wish.start)} />
          <TextField
            label={t("organiser.minutes")}
            name="minutes"
            type="number"
            inputMode="numeric"
            min={5}
            max={720}
            step={5}
            required
            defaultValue={minutesOf(wish)}
          />
        </div>
        <noscript>
          <Button>{t("organiser.check")}</Button>
        </noscript>
      </Form>
      {moved ? (
        <OutcomePanel outcome={outcomeOf(judged, wish)} facts={facts} as="h2" />
      ) : (
        <p>{t("organiser.unchanged")}</p>
      )}
      {moved && (
        <CommandForm
          intent="session:move"
          fixed={{
            revision: view.revision,
            session: wish.session,
            room: wish.room,
            startLocal: localOf(wish.start, format),
            minutes: minutesOf(wish),
          }}
          names={titles}
          next={afterAddress(from, format)}
        >
          <Button tone="primary" big>
            {t("organiser.move-to", { place: placeWords(t, format, wish, facts, true) })}
          </Button>
        </CommandForm>
      )}
    </div>
  );
}
