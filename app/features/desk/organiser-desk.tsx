import type { ReactNode } from "react";
import { Content } from "../../components/content.tsx";
import { Desk } from "../../components/desk.tsx";
import { useT } from "../../i18n/provider.tsx";
import { useShell } from "../viewer/use-shell.ts";

type Props = { state?: ReactNode; actions?: ReactNode; aside?: ReactNode; children: ReactNode };

/** The organiser's frame with its places, under the name of the conference. */
export function OrganiserDesk(props: Props) {
  const t = useT();
  const conference = useShell()?.conference;
  const places = [
    { to: "/organiser/floor", text: t("organiser.floor") },
    { to: "/organiser/schedule", text: t("organiser.schedule") },
    { to: "/organiser/plan", text: t("planning.title") },
    { to: "/floor", text: t("organiser.wall") },
  ];
  return <Desk title={conference && <Content of={conference.name} />} places={places} {...props} />;
}
