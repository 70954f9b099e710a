import { useEffect, useState } from "react";
import type { MessageKey } from "../i18n/messages.ts";
import { Countdown, type CountdownProps } from "./countdown.tsx";
import { When } from "./when.tsx";
import { Words } from "./words.tsx";

type Props = CountdownProps & {
  /** Sentence with `{time}` for the ticking rest: "Svara inom {time}". */
  ticking: MessageKey;
  /** Sentence with `{time}` for the clock time, true on a page whose script never runs: "Svara före {time}". */
  still: MessageKey;
};

/** A sentence about the time left, which without script is the same fact as a time of day. */
export function TimeLeft({ ticking, still, ...countdown }: Props) {
  const [running, setRunning] = useState(false);
  useEffect(() => setRunning(true), []);
  return running ? (
    <Words
      of={ticking}
      with={{
        time: (
          <b>
            <Countdown {...countdown} />
          </b>
        ),
      }}
    />
  ) : (
    <Words
      of={still}
      with={{
        time: (
          <b>
            <When at={countdown.deadline} />
          </b>
        ),
      }}
    />
  );
}
