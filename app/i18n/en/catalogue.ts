import type { Messages } from "../messages.ts";
import { challenges } from "./challenges.ts";
import { door } from "./door.ts";
import { common } from "./everywhere.ts";
import { me } from "./me.ts";
import { meetNow } from "./meet-now.ts";
import { meetings } from "./meetings.ts";
import { now } from "./now.ts";
import { programme } from "./programme.ts";
import { reasons } from "./reasons.ts";
import { refusal } from "./refusal.ts";
import { search } from "./search.ts";
import { shell } from "./shell.ts";
import { signIn } from "./sign-in.ts";

export const en: Messages = {
  ...common,
  ...search,
  ...shell,
  ...door,
  ...now,
  ...programme,
  ...meetings,
  ...meetNow,
  ...challenges,
  ...me,
  ...signIn,
  ...refusal,
  ...reasons,
};
