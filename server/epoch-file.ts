import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What this installation remembers of its store beside the store: the epoch of the conference it served last. Without it
 * a store that was emptied while the app was down would look like a new one.
 */
export function createEpochFile(dataDir: string, conference: string) {
  const path = join(dataDir, `epoch-${conference}`);
  return {
    path,
    read(): string | null {
      try {
        return readFileSync(path, "utf8").trim() || null;
      } catch {
        return null;
      }
    },
    write(epoch: string): void {
      mkdirSync(dataDir, { recursive: true });
      writeFileSync(path, `${epoch}\n`);
    },
  };
}
