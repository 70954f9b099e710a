import type { DeskMessages } from "../messages.ts";
import { organiser } from "./organiser.ts";
import { planning } from "./planning.ts";

export const desk: DeskMessages = {
  ...organiser,
  ...planning,
};
