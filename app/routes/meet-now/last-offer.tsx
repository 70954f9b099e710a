import { Notice } from "../../components/notice.tsx";
import { useT } from "../../i18n/provider.tsx";
import type { Mine } from "./mine.ts";

/** What became of the offer before: nobody is left wondering. The other is not named, nor is who let it lapse. */
export function LastOffer({ last }: { last: NonNullable<Mine<"out">["last"]> }) {
  const t = useT();
  return (
    <Notice>
      <p>
        {last.state === "taken"
          ? t("meet-now.last.taken")
          : t(`meet-now.last.${last.state}.${last.byMe ? "mine" : "theirs"}`)}
      </p>
    </Notice>
  );
}
