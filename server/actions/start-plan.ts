import type { Answer } from "../../app/contract/intents.ts";
import type { CommandId, PlanId } from "../../app/domain/id.ts";
import type { PlanWish } from "../../app/domain/planning/run/wish.ts";
import type { Result } from "../../app/domain/refusal.ts";
import type { Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import { organisersOnly, type Viewer } from "./viewer.ts";

/** Begins a run. Nothing is searched here: the planning loop of some process takes it up when it hears of it. */
export const startPlan = <Body extends { command: CommandId; plan: PlanId }>(
  ports: Ports,
  viewer: Viewer,
  name: string,
  input: Body,
  wishOf: () => Promise<Result<PlanWish>>,
): Promise<Result<Answer>> =>
  runCommand(ports, viewer, name, input, async (command) => {
    const refused = organisersOnly(viewer);
    if (refused) return refused;
    const wish = await wishOf();
    if (!wish.ok) return wish;
    return ports.plans.start(command, {
      id: input.plan,
      wish: wish.value,
      by: viewer.person,
      at: command.now,
      state: "running",
      stopping: false,
      goal: wish.value.kind === "programme" ? "cost" : "breaks",
      points: [],
      proven: false,
      proposal: null,
      conflict: null,
      applied: null,
      version: 1,
    });
  });
