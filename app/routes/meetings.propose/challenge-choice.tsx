import { Group, Radio } from "../../components/choice.tsx";
import { Content } from "../../components/content.tsx";
import type { ProposeView } from "../../contract/views/meetings.ts";
import { useT } from "../../i18n/provider.tsx";

type Props = { challenges: ProposeView["challenges"]; chosen: string | null };

/** Which need the meeting is about. Those without open dialogue stand there with the reason, but cannot be chosen. */
export function ChallengeChoice({ challenges, chosen }: Props) {
  const t = useT();
  const open = challenges.filter(({ dialogue }) => dialogue === "open");
  const start = open.some(({ id }) => id === chosen) ? chosen : null;
  return (
    <Group legend={t("meetings.about-need")}>
      <Radio name="challenge" value="" defaultChecked={start === null}>
        {t("meetings.no-need")}
      </Radio>
      {challenges.map(({ id, title, dialogue }) => (
        <Radio key={id} name="challenge" value={id} defaultChecked={id === start} disabled={dialogue !== "open"}>
          <Content of={title} />
          {dialogue !== "open" && (
            <span className="small muted">
              <br />
              {t(`challenges.why.${dialogue}`)}
            </span>
          )}
        </Radio>
      ))}
    </Group>
  );
}
