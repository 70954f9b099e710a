import { organiser } from "./organiser.ts";
import { planning } from "./planning.ts";

/** Swedish words of the organiser's pages. No phone in the hall carries them: the root loader sends them to the desk. */
export const desk = {
  ...organiser,
  ...planning,
};
