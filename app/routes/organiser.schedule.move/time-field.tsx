import { SelectField } from "../../components/field.tsx";

const FIRST_HOUR = 6;
const STEP_MINUTES = 5;
const two = (value: number) => String(value).padStart(2, "0");
const HOURS = Array.from({ length: 24 - FIRST_HOUR }, (_, at) => two(at + FIRST_HOUR));
const MINUTES = Array.from({ length: 60 / STEP_MINUTES }, (_, at) => two(at * STEP_MINUTES));

/** A time of day in steps of five minutes. A list, since a browser's own time field follows its own country's clock. */
export function TimeField({ label, name, time }: { label: string; name: string; time: string }) {
  const [hour = "", minute = ""] = time.split(":");
  const listed = HOURS.includes(hour) && MINUTES.includes(minute);
  return (
    <SelectField label={label} name={name} defaultValue={time}>
      {!listed && <option value={time}>{time}</option>}
      {HOURS.map((of) => (
        <optgroup key={of} label={`${of}:`}>
          {MINUTES.map((at) => (
            <option key={at} value={`${of}:${at}`}>
              {of}:{at}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
}
