import type { Language } from "../domain/language.ts";
import { localeOf } from "./locale.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Short forms as each language writes them; min and s are the same in all three. */
const HOUR_UNIT: Record<Language, string> = { sv: "tim", nb: "t", en: "h" };

/** All dates and numbers a person reads. Instants are ms UTC, shown in the conference's time zone, never the phone's. */
export type Format = ReturnType<typeof build>;

const formats = new Map<string, Format>();

/** The formats of a language in a time zone. Kept, since making Intl objects is what costs. */
export function createFormat(language: Language, timeZone: string): Format {
  const key = `${language} ${timeZone}`;
  const format = formats.get(key) ?? build(language, timeZone);
  formats.set(key, format);
  return format;
}

/** Instants of a programme come again on every page, and Intl is slow; a clock that ticks does not fill the memory. */
const MOST_REMEMBERED = 1_000;
function remembered(write: (at: number) => string): (at: number) => string {
  const known = new Map<number, string>();
  return (at) => {
    const text = known.get(at) ?? write(at);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(at, text);
    return text;
  };
}

function build(language: Language, timeZone: string) {
  const locale = localeOf(language);
  const clock = new Intl.DateTimeFormat(locale, { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const short = new Intl.DateTimeFormat(locale, { timeZone, weekday: "short", day: "numeric", month: "short" });
  const long = new Intl.DateTimeFormat(locale, { timeZone, weekday: "long", day: "numeric", month: "long" });
  const iso = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const number = new Intl.NumberFormat(locale);
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "always", style: "long" });

  /** Own joints between the parts: runtimes differ in commas and full stops, and the two renderings must be equal. */
  const date = (of: Intl.DateTimeFormat, at: number, keep: readonly string[]) => {
    const part = Object.fromEntries(of.formatToParts(at).map(({ type, value }) => [type, value.replace(/\.$/, "")]));
    const dayNumber = language === "nb" ? `${part.day}.` : part.day;
    return keep.map((type) => (type === "day" ? dayNumber : part[type])).join(" ");
  };
  const time = remembered((at) => clock.format(at).replace(".", ":"));
  const day = remembered((at) => date(short, at, ["weekday", "day", "month"]));

  return {
    /** "13:05" */
    time,
    /** "13:10–13:30" */
    range: (start: number, end: number) => `${time(start)}–${time(end)}`,
    /** "ons 4 nov" */
    day,
    /** "onsdag 4 november" */
    longDay: (at: number) => date(long, at, ["weekday", "day", "month"]),
    /** "4 nov" */
    date: (at: number) => date(short, at, ["day", "month"]),
    /** "ons 4 nov 13:05" */
    moment: (at: number) => `${day(at)} ${time(at)}`,
    /** "2020-11-04" in the conference's zone: the key of a day, and `datetime` of a date. */
    dayKey: (at: number) => iso.format(at),
    /** For `<time dateTime>`. */
    machine: (at: number) => new Date(at).toISOString(),
    /** "6 min", "1 min 38 s", "24 s", "1 tim 5 min"; below zero counts as zero. Seconds are dropped from an hour on. */
    duration: (ms: number) => duration(Math.max(0, ms), HOUR_UNIT[language]),
    /** Like `duration` in whole minutes, rounded up, so that "0 min" is never shown before time is up. */
    minutes: (ms: number) => (ms > 0 ? duration(Math.ceil(ms / MINUTE) * MINUTE, HOUR_UNIT[language]) : "0 min"),
    /** "08:12", for a clock that ticks. */
    ticking: (ms: number) => ticking(Math.max(0, ms)),
    /** "1 234" */
    count: (value: number) => number.format(value),
    /** A share between 0 and 1: "92 %". */
    percent: (part: number) => share.format(part),
    /** A share that must not be said too small, rounded up: "0,4 %". Made when asked for: few pages need it. */
    atMost: (part: number) =>
      new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(
        Math.ceil(part * 1_000) / 1_000,
      ),
    /** "A, B och C" */
    list: (items: Iterable<string>) => list.format(items),
    /** "om 6 minuter", "för 2 timmar sedan" */
    relative: (at: number, now: number) => {
      const gap = at - now;
      const [unit, size] = Math.abs(gap) < MINUTE ? (["second", SECOND] as const) : nearest(Math.abs(gap));
      return relative.format(Math.trunc(gap / size), unit);
    },
  };
}

const nearest = (gap: number) =>
  gap < HOUR ? (["minute", MINUTE] as const) : gap < DAY ? (["hour", HOUR] as const) : (["day", DAY] as const);

function duration(ms: number, hourUnit: string): string {
  const whole = Math.floor(ms / SECOND);
  const [hours, minutes, seconds] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const pieces = [
    hours && `${hours} ${hourUnit}`,
    minutes && `${minutes} min`,
    !hours && (seconds || !minutes) && `${seconds} s`,
  ];
  return pieces.filter(Boolean).join(" ");
}

function ticking(ms: number): string {
  const whole = Math.ceil(ms / SECOND);
  const two = (value: number) => String(value).padStart(2, "0");
  const rest = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return whole >= 3600 ? `${Math.floor(whole / 3600)}:${rest}` : rest;
}
