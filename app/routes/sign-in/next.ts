import { internalPath } from "../../contract/internal-path.ts";

/** A path of our own, or home: never another site, whatever an address says. */
export const inside = (path: string | null): string => internalPath(path) ?? "/";
