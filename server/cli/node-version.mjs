import { refuse } from "./say.mjs";

const OLDEST = [20, 19];

/** Stops with words on a Node that the packages do not run on; they would fail with a syntax error instead. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  refuse(
    `Samspår needs Node ${OLDEST.join(".")} or newer; this is ${version}. Get a newer one from https://nodejs.org`,
  );
}
