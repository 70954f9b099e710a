/** Class names that hold: `join("btn", big && "big")`. */
export const join = (...names: (string | false | null | undefined)[]): string => names.filter(Boolean).join(" ");
