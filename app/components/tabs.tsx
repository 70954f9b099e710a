import { Link, useLocation } from "@remix-run/react";
import { useT } from "../i18n/provider.tsx";
import { Icon } from "./icon.tsx";
import { Kept } from "./kept.tsx";

const PLACES = [
  { key: "now", to: "/" },
  { key: "programme", to: "/programme" },
  { key: "meetings", to: "/meetings" },
  { key: "challenges", to: "/challenges" },
  { key: "me", to: "/me" },
] as const;

const isAt = (to: string, path: string) => (to === "/" ? path === "/" : path === to || path.startsWith(`${to}/`));

/**
 * The five places: at the bottom of a phone, in a rail to the left on wider screens. `waiting` is the badge on meetings.
 * For the organiser the rail ends with the way to the desk; on a phone that way is on the page Me.
 */
export function Tabs({ waiting, organiser = false }: { waiting: number; organiser?: boolean }) {
  const t = useT();
  const path = useLocation().pathname;
  // Meet-now is a way of meeting, so its pages light up the same place; a session belongs to the programme.
  const here = path.startsWith("/meet-now") ? "/meetings" : path.startsWith("/session") ? "/programme" : path;
  const place = PLACES.find(({ to }) => isAt(to, here))?.key;
  return (
    <Kept as="nav" name="tabs" by={[place, waiting, organiser]} className="tabs" aria-label={t("shell.places")}>
      {() => (
        <>
          {PLACES.map(({ key, to }) => (
            <Link key={key} to={to} aria-current={key === place ? "page" : undefined}>
              <Icon name={key} />
              {t(`shell.${key}`)}
              {key === "meetings" && waiting > 0 && (
                <span className="badge">
                  <span aria-hidden="true">{waiting > 99 ? "99+" : waiting}</span>
                  <span className="unseen">{t.n("shell.waiting", waiting)}</span>
                </span>
              )}
            </Link>
          ))}
          {organiser && (
            <Link to="/organiser" className="only-wide">
              <Icon name="table" />
              {t("me.to-organiser")}
            </Link>
          )}
        </>
      )}
    </Kept>
  );
}
