/** The three shapes meeting over a table number: the picture of a match. `label` says what it shows. */
export function Trio({ number, label }: { number?: number | string; label: string }) {
  return (
    <svg className="trio" width="250" height="196" viewBox="0 8 250 196" role="img" aria-label={label}>
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
