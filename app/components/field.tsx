import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from "react";
import { useT } from "../i18n/provider.tsx";
import { join } from "./join.ts";
import { useWrittenEarly } from "./written-early.ts";

type Frame = { label: string; hint?: ReactNode; error?: string | null | undefined; optional?: boolean };
/** What a control inside a `Field` must carry. */
type Ties = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined; className: string };

/** Label, hint and error around one control, tied by ids. `TextField` and its like are made of it. */
export function Field(props: Frame & { id?: string | undefined; children: (ties: Ties) => ReactNode }) {
  const t = useT();
  const own = useId();
  const id = props.id ?? own;
  const described = join(props.hint ? `${id}-hint` : "", props.error ? `${id}-error` : "");
  return (
    <div className="field">
      <label htmlFor={id}>
        {props.label}
        {props.optional && <span className="muted"> ({t("common.optional")})</span>}
      </label>
      {props.hint && (
        <p className="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.children({
        id,
        "aria-describedby": described || undefined,
        "aria-invalid": props.error ? true : undefined,
        className: "input",
      })}
      {props.error && (
        <p className="error" id={`${id}-error`}>
          {props.error}
        </p>
      )}
    </div>
  );
}

type Control = { id?: string | undefined; className?: string | undefined; "aria-invalid"?: unknown };

/** A control in its field: label, hint and error are the field's, everything else is the control's own. */
const inField = <Own extends Control>(draw: (own: Own) => ReactNode) =>
  function InField({ label, hint, error, optional = false, ...rest }: Frame & Own) {
    const own = rest as unknown as Own;
    return (
      <Field {...{ label, hint, error, optional }} id={own.id}>
        {(ties) =>
          draw({
            ...own,
            ...ties,
            "aria-invalid": ties["aria-invalid"] ?? own["aria-invalid"],
            className: join(ties.className, own.className),
          })
        }
      </Field>
    );
  };

export const TextField = inField((own: InputHTMLAttributes<HTMLInputElement>) => <input type="text" {...own} />);
export const TextArea = inField((own: TextareaHTMLAttributes<HTMLTextAreaElement>) => <Area {...own} />);
export const SelectField = inField((own: SelectHTMLAttributes<HTMLSelectElement>) => <select {...own} />);

function Area(own: TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return <textarea rows={4} {...own} ref={useWrittenEarly(own.id)} />;
}
