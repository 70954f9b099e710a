import { accessSync, constants, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Whether a program of this name is on PATH. */
export function onPath(name) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Debian itself: its derivatives give `chromium` as a snap, which does not start in a container. */
export function onDebianAsRoot() {
  if (process.getuid?.() !== 0 || !onPath("apt-get")) return false;
  try {
    return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}
