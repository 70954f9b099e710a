import type { Said } from "../domain/said.ts";
import { useLanguage } from "../i18n/provider.tsx";

type Element = "span" | "p" | "h1" | "h2" | "h3" | "b" | "div" | "li";

/**
 * Text people wrote, as the server chose it for the reader, with `lang` where it is in another language than the page.
 * `free`: written on the spot by anyone; a text that turns its own direction must not turn its neighbours.
 */
export function Content(props: { of: Said; as?: Element; className?: string; id?: string; free?: boolean }) {
  const { of, as: Tag = "span", className, id, free } = props;
  const language = useLanguage();
  return (
    <Tag
      id={id}
      className={className}
      dir={free ? "auto" : undefined}
      lang={of.lang === language ? undefined : of.lang}
    >
      {of.text}
    </Tag>
  );
}
