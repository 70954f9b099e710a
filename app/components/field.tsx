import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from "react";
import { useT } from "../i18n/provider.tsx";
import { join } from "./join.ts";

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

export function TextField({
  label,
  hint,
  error,
  optional,
  className,
  ...rest
}: Frame & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field {...frame({ label, hint, error, optional })} id={rest.id}>
      {(ties) => (
        <input
          type="text"
          {...rest}
          {...ties}
          aria-invalid={ties["aria-invalid"] ?? rest["aria-invalid"]}
          className={join(ties.className, className)}
        />
      )}
    </Field>
  );
}

export function TextArea({
  label,
  hint,
  error,
  optional,
  className,
  ...rest
}: Frame & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Field {...frame({ label, hint, error, optional })} id={rest.id}>
      {(ties) => <textarea rows={4} {...rest} {...ties} className={join(ties.className, className)} />}
    </Field>
  );
}

export function SelectField({
  label,
  hint,
  error,
  optional,
  className,
  ...rest
}: Frame & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Field {...frame({ label, hint, error, optional })} id={rest.id}>
      {(ties) => <select {...rest} {...ties} className={join(ties.className, className)} />}
    </Field>
  );
}

const frame = ({
  label,
  hint,
  error,
  optional = false,
}: {
  label: string;
  hint: ReactNode;
  error: string | null | undefined;
  optional: boolean | undefined;
}): Frame => ({
  label,
  hint,
  error,
  optional,
});
