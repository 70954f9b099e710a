import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The data folder beside the clone; benchmark instances are not part of the repository. */
const folder = fileURLToPath(new URL("../../../../../shared/", import.meta.url));

/** Why tests on shared instances are skipped here, or false when the folder is there. */
export const missingData = existsSync(`${folder}data/conference`)
  ? false
  : "the shared data folder is not beside this clone";

export const sharedPath = (path: string): string => `${folder}${path}`;

export const sharedJson = (path: string): unknown => JSON.parse(readFileSync(sharedPath(path), "utf8"));
