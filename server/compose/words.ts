import { LANGUAGES } from "../../app/domain/language.ts";
import { loadLanguage } from "../../app/i18n/load.ts";
import type { MessageKey } from "../../app/i18n/messages.ts";
import { createT } from "../../app/i18n/translate.ts";
import type { Words } from "../http/refusal-page.ts";
import type { SignInParts } from "../http/sign-in.ts";

const AT_THE_DOOR: Record<Parameters<Words>[1], MessageKey> = {
  title: "door.title",
  "wrong-host": "door.wrong-host",
  "wrong-method": "door.not-an-address",
  malformed: "door.not-an-address",
  "wrong-origin": "refusal.wrong-origin",
  "too-large": "refusal.too-large",
  "store-lost": "refusal.store-lost",
  starting: "door.starting",
  broken: "refusal.broken",
};

/** Words the server itself says: at the door, and in the letter with the code. */
export async function loadWords(): Promise<{ words: Words; letter: SignInParts["letter"] }> {
  await Promise.all(LANGUAGES.map(loadLanguage));
  return {
    words: (language, key) => createT(language)(AT_THE_DOOR[key]),
    letter: (language, code) => {
      const t = createT(language);
      return { subject: t("door.letter-subject", { code }), text: t("door.letter", { code }) };
    },
  };
}
