import type { Redis } from "ioredis";
import { z } from "zod";
import { MOST_AT_ONCE, MOST_PLANS, type PlanRun } from "../../app/domain/planning/run/run.ts";
import { refuse } from "../../app/domain/refusal.ts";
import type { PlanStore } from "../actions/plan-ports.ts";
import type { Command, Settled } from "../actions/ports.ts";
import type { Keys } from "./keys.ts";
import { bodyOf } from "./log-entry.ts";
import { readPlan } from "./plan-row.ts";
import { rowOf } from "./row.ts";
import { defineScript } from "./script.ts";
import {
  COMMAND_ARGS,
  COMMAND_KEYS,
  commandArgs,
  commandKeys,
  type Movable,
  movable,
  readSettled,
  settledReply,
} from "./settled.ts";

const startPlan = defineScript({
  name: "start-plan",
  keys: [...COMMAND_KEYS, "plans", "planOrder", "runningPlans"],
  args: [...COMMAND_ARGS, "plan", "row", "most", "kept"],
  reply: settledReply,
});
const progressPlan = defineScript({
  name: "progress-plan",
  keys: [...COMMAND_KEYS, "plans", "planLeases"],
  args: [...COMMAND_ARGS, "plan", "fence", "before", "row", "body"],
  reply: z.union([movable, z.tuple([z.enum(["progressed", "fenced"])])]),
});
const endPlan = defineScript({
  name: "end-plan",
  keys: [...COMMAND_KEYS, "plans", "planLeases", "runningPlans"],
  args: [...COMMAND_ARGS, "plan", "fence", "before", "row", "body", "answer"],
  reply: movable,
});
const changePlan = defineScript({
  name: "change-plan",
  keys: [...COMMAND_KEYS, "plans"],
  args: [...COMMAND_ARGS, "plan", "before", "row", "fact", "body", "answer"],
  reply: movable,
});
const moveByPlan = defineScript({
  name: "move-by-plan",
  keys: [...COMMAND_KEYS, "plans", "draft"],
  args: [...COMMAND_ARGS, "plan", "before", "row", "revision", "places", "fact", "body", "answer"],
  reply: movable,
});

export type PlanWrites = Omit<PlanStore, "all" | "get" | "running" | "claim">;

/** What changes plans. Each is one script, hence one round trip and all or nothing. */
export function createPlanWrites(redis: Redis, keys: Keys): PlanWrites {
  const common = commandKeys(keys);
  const { plans, planOrder, runningPlans, planLeases, draft } = keys;
  const next = (command: Command, run: PlanRun) => ({
    ...commandArgs(command),
    plan: run.id,
    before: run.version - 1,
    row: rowOf(run),
  });
  return {
    start: async (command, run) =>
      readSettled(
        await startPlan(
          redis,
          { ...common, plans, planOrder, runningPlans },
          { ...commandArgs(command), plan: run.id, row: rowOf(run), most: MOST_AT_ONCE, kept: MOST_PLANS },
        ),
      ),
    async progress(command, run, fence) {
      const { ms, value, bound } = run.points.at(-1) ?? { ms: 0, value: 0, bound: 0 };
      const told = bodyOf<"plan:progressed">({ plan: run.id, goal: run.goal, ms, value, bound, version: run.version });
      const args = { ...next(command, run), fence, body: told };
      const [reply] = await progressPlan(redis, { ...common, plans, planLeases }, args);
      if (reply === "progressed" || reply === "moved" || reply === "fenced") return reply;
      throw new Error(`The progress of plan ${run.id} was not written: ${reply}`);
    },
    async end(command, run, fence) {
      const { id, state, version } = run;
      const told = bodyOf<"plan:ended">({ plan: id, state, version });
      const args = { ...next(command, run), fence, body: told, answer: JSON.stringify({ id, state, version }) };
      return settled(await endPlan(redis, { ...common, plans, planLeases, runningPlans }, args));
    },
    async stop(command, run) {
      const { id, version } = run;
      const fact = "plan:stopped";
      const told = { fact, body: bodyOf<typeof fact>({ plan: id, version }), answer: JSON.stringify({ id, version }) };
      return settled(await changePlan(redis, { ...common, plans }, { ...next(command, run), ...told }));
    },
    async moveSessions(command, run, revision, moves, fact) {
      const { id, version } = run;
      const after = { revision: revision + 1, version };
      const places = JSON.stringify(moves.map((place) => [place.session, JSON.stringify(place)]));
      const told = {
        fact,
        body: bodyOf<typeof fact>({ plan: id, ...after }),
        answer: JSON.stringify({ id, ...after }),
      };
      const args = { ...next(command, run), revision, places, ...told };
      return settled(await moveByPlan(redis, { ...common, plans, draft }, args));
    },
    async mark(command, run, fact, counts) {
      const { id, version } = run;
      const told = bodyOf<typeof fact>({ plan: id, revision: null, version });
      const args = { ...next(command, run), fact, body: told, answer: JSON.stringify({ id, version, ...counts }) };
      return settled(await changePlan(redis, { ...common, plans }, args));
    },
  };
}

/** What a script on a plan replied. A plan that moved is refused with what it is now. */
function settled(reply: Movable): Awaited<Settled> {
  if (reply[0] !== "moved") return readSettled(reply);
  const run = readPlan(reply[1]);
  return run ? refuse({ code: "plan-moved-on", state: run.state }) : refuse({ code: "not-found" });
}
