import { useEffect, useRef } from "react";
import { useAnnounce } from "../../components/announcer.tsx";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import type { Facts } from "../../features/schedule/finding-words.ts";
import type { Shift } from "../../features/schedule/held.ts";
import { placeWords } from "../../features/schedule/place-words.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";

/** What another desk has changed. It waits for the press, and floats: the grid does not move when it comes. */
export function OthersBar({ shifts, facts, onShow }: { shifts: readonly Shift[]; facts: Facts; onShow: () => void }) {
  const t = useT();
  const format = useFormat();
  const announce = useAnnounce();
  const texts = shifts.map(({ title, to }) =>
    to
      ? t("organiser.shift", { title: t("organiser.quoted", { title }), place: placeWords(t, format, to, facts, true) })
      : t("organiser.shift-gone", { title: t("organiser.quoted", { title }) }),
  );
  const words = shifts.length === 0 ? "" : [t.n("organiser.others", shifts.length), ...texts].join(". ");
  const said = useRef("");
  useEffect(() => {
    if (words && said.current !== words) announce(words);
    said.current = words;
  }, [words, announce]);
  if (shifts.length === 0) return null;
  return (
    <div className="others">
      <Notice tone="warn" title={t.n("organiser.others", shifts.length)}>
        <ul>
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <div>
          <Button type="button" tone="primary" onClick={onShow}>
            {t.n("organiser.show-others", shifts.length)}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
