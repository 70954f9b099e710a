import type { ReactNode } from "react";
import type { Said } from "../domain/said.ts";
import { useT } from "../i18n/provider.tsx";
import { Content } from "./content.tsx";
import { Tabs } from "./tabs.tsx";
import { usePagesAtHand } from "./use-pages-at-hand.ts";

/** The first thing a keyboard meets. */
export function SkipLink() {
  const t = useT();
  return (
    <a className="skip" href="#main">
      {t("shell.skip")}
    </a>
  );
}

/** Says that participation is invented. There from the first byte, so it moves nothing. */
export function DemoBanner({ disclaimer }: { disclaimer?: Said }) {
  const t = useT();
  return (
    <aside className="demo" aria-label={t("shell.demo-label")}>
      {disclaimer ? <Content of={disclaimer} /> : t("shell.demo")}
    </aside>
  );
}

type Props = { waiting: number; organiser?: boolean; children: ReactNode };

/** The phone's frame: the places and what stands in them. The page is before the places in reading order. */
export function Shell({ waiting, organiser = false, children }: Props) {
  usePagesAtHand();
  return (
    <>
      {children}
      <Tabs waiting={waiting} organiser={organiser} />
    </>
  );
}
