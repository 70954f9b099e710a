import { isDeepStrictEqual } from "node:util";
import type { LogEntry } from "../../app/contract/entries.ts";
import type { Intent, RawInput, Reply } from "../../app/contract/intents.ts";
import type { PersonId, Seq } from "../../app/domain/id.ts";
import { compareSeq } from "../../app/domain/seq.ts";
import { applyEntry, type LiveView } from "../../app/realtime/apply-entry.ts";
import { unseen } from "../../app/realtime/order.ts";
import { connectPhone, type TestPhone } from "./app.ts";

type Sent = { intent: Intent; input: RawInput<Intent>; reply: Reply | null };
/** Given at the door, before the command was looked at: the same command may be answered otherwise later. */
const AT_THE_DOOR = new Set(["too-many", "unknown-outcome", "sign-in", "broken"]);

/**
 * A phone that loses its line and comes back, maybe at another process, and folds the log as the app does: a replay
 * under way holds live entries back, what was seen is dropped, and what is too much is read anew.
 */
export function roamingPhone(me: PersonId, cookie: string, start: Seq) {
  let line: TestPhone | null = null;
  let view: LiveView = { cursor: start, news: [] };
  /** Where the page was last read whole, and all that was told since. */
  let since = start;
  let told: LogEntry[] = [];
  let commands = 0;
  const settled: Sent[] = [];
  const open = new Map<string, Sent>();
  /** Commands that were answered one way and then another, in words. */
  const contradictions: string[] = [];

  const take = (entries: readonly LogEntry[], head: Seq) => {
    const fresh = unseen(entries, view.cursor);
    told.push(...fresh);
    view = fresh.reduce((next, entry) => applyEntry(next, entry, me), view);
    if (compareSeq(head, view.cursor) > 0) view = { ...view, cursor: head };
  };

  async function come(origin: string): Promise<void> {
    const mine = await connectPhone(origin, cookie);
    let waiting: LogEntry[] | null = [...mine.heard];
    mine.socket.on("entry", (...entries: LogEntry[]) => {
      if (waiting) waiting.push(...entries);
      else take(entries, entries.at(-1)?.seq ?? view.cursor);
    });
    line = mine;
    const resumed = await mine.resume(view.cursor).catch(() => null);
    if (!resumed?.ok || line !== mine) return;
    if (resumed.value.reload) {
      since = resumed.value.head;
      told = [];
      view = { cursor: since, news: [] };
    }
    take([...resumed.value.entries, ...waiting], resumed.value.head);
    waiting = null;
    // What was under way when the line broke is sent again as it was.
    for (const sent of [...open.values()]) await give(sent);
  }

  async function give(sent: Sent): Promise<Reply | null> {
    const { command } = sent.input;
    open.set(command, sent);
    const reply = line ? await line.send(sent.intent, sent.input).catch(() => null) : null;
    if (reply === null || (!reply.ok && AT_THE_DOOR.has(reply.refusal.code))) {
      if (reply && !reply.ok && reply.refusal.code !== "unknown-outcome") open.delete(command);
      return reply;
    }
    open.delete(command);
    const before = settled.find((one) => one.input.command === command);
    if (!before) settled.push({ ...sent, reply });
    else if (!isDeepStrictEqual(before.reply, reply))
      contradictions.push(`${command} ${sent.intent}: ${JSON.stringify(before.reply)}, then ${JSON.stringify(reply)}`);
    return reply;
  }

  return {
    me,
    come,
    go() {
      line?.close();
      line = null;
    },
    away: () => line === null,
    send: <I extends Intent>(intent: I, input: Omit<RawInput<I>, "command">) =>
      give({ intent, input: { ...input, command: `fuzz.${me}.${++commands}` } as RawInput<Intent>, reply: null }),
    /** A settled command once more, as it was. */
    repeat: (which: number) => {
      const sent = settled[which % Math.max(1, settled.length)];
      return sent ? give(sent) : Promise.resolve(null);
    },
    /** The id of a settled command with another body. */
    async forge(which: number): Promise<Reply | null> {
      const sent = settled[which % Math.max(1, settled.length)];
      if (!sent || !line) return null;
      const input = {
        command: sent.input.command,
        session: "se.23",
        on: sent.intent !== "session:star" || !("on" in sent.input && sent.input.on),
      };
      return line.send("session:star", input).catch(() => null);
    },
    get view() {
      return view;
    },
    get told(): readonly LogEntry[] {
      return told;
    },
    get since() {
      return since;
    },
    get underWay() {
      return open.size;
    },
    settled,
    contradictions,
  };
}
export type RoamingPhone = ReturnType<typeof roamingPhone>;
