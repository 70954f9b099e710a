import { type HTMLAttributes, type ReactNode, useContext } from "react";
import { AnswerContext } from "./answer.ts";

type Props = Omit<HTMLAttributes<HTMLElement>, "children" | "dangerouslySetInnerHTML"> & {
  as: "li" | "div" | "nav" | "footer";
  /** Tells this kind of piece from others. */
  name: string;
  /**
   * All that the inside shows besides the words of the language: data as text or as JSON writes it, and the address if it
   * is told. As many for all pieces of the name.
   */
  by: readonly unknown[];
  children: () => ReactNode;
};

/**
 * An element whose inside the server renders once for all pages on which it shows the same; see app/kept.server.ts. The
 * phone renders the children as they are. Inside may be nothing that is drawn, counted or ticking: no clock, no `useId`
 * in the markup; the ids of commands alone are made anew for each page.
 */
export function Kept({ as, name, by, children, ...rest }: Props) {
  // Its attributes are those of every element; which one it is makes no difference to them.
  const Element = as as "div";
  const { language, pieces } = useContext(AnswerContext);
  if (!pieces) return <Element {...rest}>{children()}</Element>;
  const key = [language, name, ...by.map((one) => (typeof one === "string" ? one : JSON.stringify(one)))].join("\0");
  const html = pieces.find(key);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: what React rendered for the same key
  if (html !== null) return <Element {...rest} dangerouslySetInnerHTML={{ __html: html }} />;
  return (
    <Element {...rest}>
      <template data-piece={pieces.begin(key)} />
      {children()}
      <template data-piece="" />
    </Element>
  );
}
