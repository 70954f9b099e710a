import { join } from "./join.ts";

type Props = {
  /** The table's. */
  number?: number | string;
  /** What it shows, for those who hear it. */
  label: string;
  /** The shapes drift while somebody is looked for. */
  searching?: boolean;
  /** Leaves the screen to what has to be read and answered in time. */
  small?: boolean;
};

/** The three shapes meeting over a table number: the picture of a match. */
export function Trio({ number, label, searching, small }: Props) {
  return (
    <svg
      className={join("trio", searching && "searching", small && "small")}
      width="250"
      height="196"
      viewBox="0 8 250 196"
      role="img"
      aria-label={label}
    >
      <circle cx="84" cy="78" r="58" fill="var(--incubator)" opacity=".92" />
      <path d="M166 22l62 108H104z" fill="var(--startup)" opacity=".9" />
      <rect x="84" y="92" width="104" height="104" rx="10" fill="var(--municipality)" opacity=".92" />
      {number !== undefined && (
        <text x="136" y="160" textAnchor="middle">
          {number}
        </text>
      )}
    </svg>
  );
}
