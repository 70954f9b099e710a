import { useEffect, useRef } from "react";
import { useT } from "../i18n/provider.tsx";
import { Notice } from "./notice.tsx";

/** What must be changed in a form, each a link to its field. Takes the focus when it comes. */
export function ErrorSummary({ errors }: { errors: { field?: string; text: string }[] }) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const key = errors.map(({ text }) => text).join();
  useEffect(() => {
    if (key) box.current?.focus();
  }, [key]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="live" title={t.n("common.errors", errors.length)}>
        <ul className="stack tight">
          {errors.map(({ field, text }) => (
            <li key={text}>
              {field ? (
                <a className="tap" href={`#${field}`}>
                  {text}
                </a>
              ) : (
                text
              )}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
