import type { DeskMessages } from "../messages.ts";
import { organiser } from "./organiser.ts";

export const desk: DeskMessages = {
  ...organiser,
};
