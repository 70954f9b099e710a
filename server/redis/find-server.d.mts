/** A server program that can be started, or what was tried and the command that would help here. */
export type FoundServer =
  | { ok: true; program: string; environment: Record<string, string>; version: string }
  | { ok: false; tried: string[]; command: string };

export declare const OLDEST: readonly [number, number];

export declare function findServer(folders: string[]): FoundServer;

export declare function unpackedFolders(dataDir: string): string[];
