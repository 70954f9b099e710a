import { useEffect, useState } from "react";
import type { MessageKey } from "../i18n/messages.ts";
import { useFormat, useT } from "../i18n/provider.tsx";
import { Countdown, type CountdownProps, wordsLeft } from "./countdown.tsx";
import { useServerClock } from "./server-clock.tsx";
import { When } from "./when.tsx";
import { Words } from "./words.tsx";

type Props = CountdownProps & {
  /** Sentence with `{time}` for the ticking rest: "Svara inom {time}". */
  ticking: MessageKey;
  /** Sentence with `{time}` for the clock time, true on a page whose script never runs: "Svara före {time}". */
  still: MessageKey;
};

/**
 * A sentence about the time left, which without script is the same fact as a time of day. The room of both is held
 * all the time, so that nothing below moves when the page wakes.
 */
export function TimeLeft({ ticking, still, ...countdown }: Props) {
  const t = useT();
  const format = useFormat();
  const { first } = useServerClock();
  const [running, setRunning] = useState(false);
  useEffect(() => setRunning(true), []);
  const { deadline, look = "words" } = countdown;
  const held = {
    "data-still": t(still, { time: format.time(deadline) }),
    "data-ticking": t(ticking, { time: wordsLeft(format, Math.max(0, deadline - first), look) }),
  };
  return (
    <span className="in-turn" {...held}>
      <span key={String(running)}>
        {running ? (
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
                  <When at={deadline} />
                </b>
              ),
            }}
          />
        )}
      </span>
    </span>
  );
}
