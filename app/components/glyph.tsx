import { Shape, type ShapeKind } from "./shape.tsx";

/** Two letters on the shape of the side: what stands where other products put a face. The name stands beside it. */
export function Glyph({ kind, name }: { kind: ShapeKind; name: string }) {
  return (
    <span className={`glyph ${kind}`} aria-hidden="true">
      <Shape kind={kind} />
      <b>{name.trim().slice(0, 2)}</b>
    </span>
  );
}
