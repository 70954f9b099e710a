import { type ReactNode, useEffect, useRef } from "react";

/**
 * Content that is replaced as a whole when `turn` becomes another. Whoever was in it by keyboard or tap and lost their
 * place with it comes to what stands there now (the first with `tabIndex={-1}`, mostly the heading); whoever is
 * elsewhere on the page stays there.
 */
export function KeepFocus({ turn, children }: { turn: string; children: ReactNode }) {
  const content = useRef<HTMLDivElement>(null);
  const inside = useRef(false);
  const shown = useRef(turn);
  useEffect(() => {
    const follow = ({ target }: Event) => {
      inside.current = content.current?.contains(target as Node) ?? false;
    };
    // Not every browser gives a tapped button the focus; the tap itself says where its person is.
    const kinds = ["focusin", "click"];
    for (const kind of kinds) document.addEventListener(kind, follow);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, follow);
    };
  }, []);
  useEffect(() => {
    if (shown.current === turn) return;
    shown.current = turn;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (inside.current && lost) content.current?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }, [turn]);
  return <div ref={content}>{children}</div>;
}
