import { roomOf } from "./arrows.ts";
import type { Import } from "./imports.ts";

/** Files that only the server runs; Remix keeps them out of what a phone loads. */
const SERVER_ONLY = /\.server\.tsx?$|^app\/entry\.server\.tsx$/;

const ON_PHONES = ["app/components", "app/features", "app/routes", "app/realtime", "app/i18n"];

/**
 * The ways by which a package would reach phones: from every screen file along value imports of our own files.
 *
 * @returns one line per screen file that reaches it, with the shortest way
 */
export function waysTo(packageName: string, imports: ReadonlyMap<string, Import[]>): string[] {
  return [...imports.keys()]
    .filter((path) => ON_PHONES.includes(roomOf(path) ?? "") && !SERVER_ONLY.test(path))
    .flatMap((path) => {
      const way = wayFrom(path, packageName, imports);
      return way ? [`${path} brings ${packageName} to phones: ${way.join(" → ")}`] : [];
    });
}

function wayFrom(start: string, packageName: string, imports: ReadonlyMap<string, Import[]>): string[] | null {
  const ways: string[][] = [[start]];
  const seen = new Set([start]);
  for (const way of ways) {
    for (const { target, ours, typeOnly } of imports.get(way.at(-1) as string) ?? []) {
      if (typeOnly || seen.has(target) || SERVER_ONLY.test(target)) continue;
      if (!ours && target === packageName) return [...way, target];
      seen.add(target);
      if (ours) ways.push([...way, target]);
    }
  }
  return null;
}
