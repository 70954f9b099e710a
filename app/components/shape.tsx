export type ShapeKind = "incubator" | "startup" | "municipality" | "other";

/** ● ▲ ■ ◆ as svg, so that the shape stays in forced colours. Never alone: words or a `title` stand beside it. */
export function Shape({ kind }: { kind: ShapeKind }) {
  return (
    <svg className="shape" viewBox="0 0 44 44" aria-hidden="true" focusable="false">
      {kind === "incubator" && <circle cx="22" cy="22" r="22" />}
      {kind === "startup" && <path d="M22 1l22 42H0z" />}
      {kind === "municipality" && <rect width="44" height="44" rx="8" />}
      {kind === "other" && <path d="M22 0l22 22-22 22L0 22z" />}
    </svg>
  );
}
