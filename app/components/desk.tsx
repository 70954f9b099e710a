import { Link, useLocation } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { useT } from "../i18n/provider.tsx";
import { Brand } from "./brand.tsx";
import { Icon } from "./icon.tsx";
import { join } from "./join.ts";

export type DeskPlace = { to: string; text: string; end?: ReactNode };

type Props = {
  /** The name of the page or the conference, after the brand. */
  title: ReactNode;
  /** Whether the title is the page's own heading; else the page brings an `h1`. */
  heading?: boolean;
  /** State beside the title, e.g. a chip with the draft's number. */
  state?: ReactNode;
  /** Buttons at the right end of the header. */
  actions?: ReactNode;
  /** Beside the brand; none for the floor screen on a wall. Where the header is too narrow they fold into a menu. */
  places?: DeskPlace[];
  /** A column to the right; below the content on a phone. */
  aside?: ReactNode;
  children: ReactNode;
};

/** The organiser's frame, as wide as the screen. */
export function Desk({ title, heading = false, state, actions, places = [], aside, children }: Props) {
  const t = useT();
  return (
    <div className={join("desk", places.length === 0 && "no-nav")}>
      <header>
        <Brand />
        {places.length > 0 && <Places places={places} className="places" label={t("organiser.title")} />}
        {heading ? <h1>{title}</h1> : <b>{title}</b>}
        {state}
        <span className="grow" />
        {actions}
      </header>
      {places.length > 0 && <Menu places={places} label={t("organiser.menu")} />}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {aside && <aside className="aside stack loose">{aside}</aside>}
    </div>
  );
}

function Menu({ places, label }: { places: DeskPlace[]; label: string }) {
  const details = useRef<HTMLDetailsElement>(null);
  const path = useLocation().pathname;
  // biome-ignore lint/correctness/useExhaustiveDependencies: going somewhere folds the menu
  useEffect(() => details.current?.removeAttribute("open"), [path]);
  return (
    <details ref={details}>
      <summary>
        <Icon name="menu" />
        {label}
      </summary>
      <Places places={places} label={label} />
    </details>
  );
}

function Places({ places, label, className }: { places: DeskPlace[]; label: string; className?: string }) {
  const path = useLocation().pathname;
  return (
    <nav className={className} aria-label={label}>
      {places.map(({ to, text, end }) => (
        <Link key={to} to={to} aria-current={currentAt(to, path)}>
          {text}
          {end}
        </Link>
      ))}
    </nav>
  );
}

/** A page below a place lights it up too, without being it. */
const currentAt = (to: string, path: string): "page" | "true" | undefined =>
  path === to ? "page" : path.startsWith(`${to}/`) ? "true" : undefined;

/** One big number of the floor. `alarm` when it is one that must not be. */
export function Kpi({ value, label, alarm = false }: { value: ReactNode; label: string; alarm?: boolean }) {
  return (
    <div className={join("card kpi", alarm && "alarm")}>
      <b>{value}</b>
      <p className="small muted">{label}</p>
    </div>
  );
}
