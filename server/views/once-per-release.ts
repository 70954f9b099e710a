import type { Conference } from "../../app/domain/conference.ts";
import type { Language } from "../../app/domain/language.ts";
import type { Release } from "../../app/domain/programme/session.ts";
import { oncePer } from "./once-per.ts";
import type { Reading } from "./reading.ts";

/** Answers what follows from release, conference and language alone, worked out once for each; shared, so left as it is. */
export function oncePerRelease<Value>(make: (reading: Reading) => Value): (reading: Reading) => Value {
  const madeOf = oncePer((_: Release) => new Map<Language, { conference: Conference; value: Value }>());
  return (reading) => {
    const made = madeOf(reading.release);
    const known = made.get(reading.language);
    if (known?.conference === reading.conference) return known.value;
    const value = make(reading);
    made.set(reading.language, { conference: reading.conference, value });
    return value;
  };
}
