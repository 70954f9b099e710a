import { Content } from "../../components/content.tsx";
import { Notice } from "../../components/notice.tsx";
import { When } from "../../components/when.tsx";
import type { AnnouncementView } from "../../contract/views/now.ts";
import { useT } from "../../i18n/provider.tsx";

/** Words from the organiser, newest first. */
export function Announcements({ announcements }: { announcements: AnnouncementView[] }) {
  const t = useT();
  if (announcements.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="announcements">
      <h2 id="announcements">{t("now.announcements")}</h2>
      <ul className="stack">
        {announcements.map(({ id, at, text, urgent }) => (
          <li key={id}>
            <Notice tone={urgent ? "live" : "info"}>
              <Content free of={text} as="p" />
              <p className="xs muted">
                <When at={at} look="moment" />
              </p>
            </Notice>
          </li>
        ))}
      </ul>
    </section>
  );
}
