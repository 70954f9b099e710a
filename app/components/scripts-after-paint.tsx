import { Scripts } from "@remix-run/react";
import { Children, cloneElement, Fragment, isValidElement, type ReactNode } from "react";

/** What marks a link or a script that waits: browsers know neither such a link nor such a script, and leave both alone. */
export const AFTER_PAINT = "after-paint";

/**
 * How long a page waits for its first paint before its scripts start all the same, ms. Longer than the slowest phone takes
 * to lay out a page: scripts that start beside the paint make it later still.
 */
const LONGEST_MS = 10_000;

/**
 * Makes live what waits, once: after the first paint and one frame, in which a larger text may follow; after the frame
 * alone where the browser tells of no paints; at once in a tab nobody looks at, which is not painted. New elements beside
 * the waiting ones, so that React finds its page unchanged.
 */
const START = `(() => {
let begun = false;
const begin = () => {
if (begun) return;
begun = true;
for (const held of document.querySelectorAll("link[rel=${AFTER_PAINT}],script[type=${AFTER_PAINT}]")) {
const live = document.createElement(held.localName);
if (live.localName === "link") { live.rel = "modulepreload"; live.href = held.href; }
else { live.type = "module"; live.nonce = held.nonce; live.text = held.text; }
document.head.append(live);
}
};
if (document.visibilityState === "hidden") return begin();
setTimeout(begin, ${LONGEST_MS});
const painted = () => requestAnimationFrame(() => setTimeout(begin));
if (!PerformanceObserver.supportedEntryTypes?.includes("paint")) return painted();
new PerformanceObserver(painted).observe({ type: "paint", buffered: true });
})()`;

/**
 * Remix's scripts, held back until the page has been painted: a phone on a weak network gets the page before the code,
 * whose hundred kilobytes otherwise share the line with it. The page can be read and its forms sent meanwhile.
 */
export function ScriptsAfterPaint({ nonce }: { nonce: string | undefined }) {
  return (
    <>
      {held(Scripts({ nonce }))}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the constant above, allowed by nonce or hash */}
      <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: START }} />
    </>
  );
}

type Markup = { rel?: string; type?: string; children?: ReactNode };

/** The same elements with what loads modules marked as waiting; the data of the page stays, since what follows reads it. */
const held = (node: ReactNode): ReactNode =>
  Children.map(node, (child) => {
    if (!isValidElement<Markup>(child)) return child;
    if (child.type === Fragment) return held(child.props.children);
    if (child.props.rel === "modulepreload") return cloneElement(child, { rel: AFTER_PAINT });
    if (child.props.type === "module") return cloneElement(child, { type: AFTER_PAINT });
    return child;
  });
