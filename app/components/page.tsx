import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Brand } from "./brand.tsx";
import { join } from "./join.ts";
import { Kept } from "./kept.tsx";
import { LanguageSwitch } from "./language-switch.tsx";

type Props = {
  /** What stands to the right in the top bar: a chip or one button. */
  right?: ReactNode;
  /** `narrow` keeps text lines short on wide screens; `wide` leaves room for `.columns` and `.cards`. */
  width?: "narrow" | "wide";
  /** Off on the page that has the choice of language in its content. */
  languages?: boolean;
  children: ReactNode;
};

/** A page of the phone's frame: top bar, content, foot. Every route outside the desk renders one. */
export function Page({ right, width = "narrow", languages = true, children }: Props) {
  const { pathname, search } = useLocation();
  return (
    <div className={join("page", width)}>
      <header className="top">
        <Brand />
        <div className="row">{right}</div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {languages && (
        <Kept as="footer" name="languages" by={[pathname + search]}>
          {() => <LanguageSwitch />}
        </Kept>
      )}
    </div>
  );
}
