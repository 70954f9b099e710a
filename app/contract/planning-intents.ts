import { z } from "zod";
import { PLAN_SECONDS, type Weight } from "../domain/planning/run/wish.ts";
import { commandId, meetingId, planId, roomId, sessionId } from "./ids.ts";

/** What organisers ask of the planners; part of `intents`. */

const command = { command: commandId };
/** A slider's five stops. */
const weight = z.number().int().min(0).max(4) as unknown as z.ZodType<Weight, number>;
const planFrame = {
  ...command,
  plan: planId,
  seconds: z.number().int().min(PLAN_SECONDS.least).max(PLAN_SECONDS.most),
  seed: z.number().int().nonnegative().max(2_147_483_647),
};
/** A part's number; digits in a form. */
const partField = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,4}$/)
      .transform(Number),
  ])
  .pipe(z.number().int().nonnegative());
const retimeField = z
  .string()
  .max(120)
  .regex(/^[A-Za-z0-9._~-]{1,64}\|\d{1,9}\|\d{1,15}\|\d{1,4}$/);

export const planningIntents = {
  "table:close": z.strictObject({ ...command, table: z.number().int().min(1).max(1000), on: z.boolean() }),
  "plan:programme": z.strictObject({
    ...planFrame,
    missed: weight,
    overflow: weight,
    hop: weight,
    gap: weight,
    parallel: weight,
    changed: weight,
    locked: z.array(sessionId).max(500),
    lost: z.array(roomId).max(50),
  }),
  "plan:meetings": z.strictObject({
    ...planFrame,
    coverage: weight,
    breaks: weight,
    idle: weight,
    fairness: weight,
    tables: weight,
    changed: weight,
    least: z.number().int().min(1).max(10),
    suggest: z.boolean(),
    locked: z.array(meetingId).max(500),
  }),
  "plan:stop": z.strictObject({ ...command, plan: planId }),
  /** Takes over the chosen parts. `revision` is the draft's the desk has before it; meetings do not look at it. */
  "plan:apply": z.strictObject({
    ...command,
    plan: planId,
    revision: z.number().int().nonnegative(),
    parts: z.array(partField).min(1).max(1000),
  }),
  "plan:undo": z.strictObject({ ...command, plan: planId, revision: z.number().int().nonnegative() }),
  /** One way out of a fault, as the desk was shown it: each meeting "id|version|start|table". */
  "meetings:retime": z.strictObject({ ...command, changes: z.array(retimeField).min(1).max(200) }),
} as const;
