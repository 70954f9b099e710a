/** A path of our own, or home: never another site, whatever an address says. */
export const inside = (path: string | null | undefined): string => (path && /^\/(?![/\\])/.test(path) ? path : "/");
