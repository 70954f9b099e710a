import { parentPort, workerData } from "node:worker_threads";
import { replan } from "../../app/domain/planning/meeting/repair.ts";
import { loadCadical } from "./plan-meetings-cadical.ts";
import type { ReplanTask } from "./plan-meetings-replan.ts";

// Repairs one plan after a fault and ends.

const { instance, standing, pinned, wanted, seconds } = workerData as ReplanTask;
const until = performance.now() + seconds * 1000;
const createSat = await loadCadical(() => performance.now() > until);
const fast = new Set(pinned);
parentPort?.postMessage(
  replan(
    instance,
    standing,
    (m) => fast.has(m),
    () => createSat(1),
    wanted,
  ),
);
