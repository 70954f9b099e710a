import type { Server } from "node:http";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { ViteDevServer } from "vite";

export type RemixBuild = {
  build: ServerBuild | (() => Promise<ServerBuild>);
  mode: string;
  vite: ViteDevServer | null;
};

/** The pages: the built ones in production, Vite's own in development, on the same port as everything else. */
export async function loadRemix(http: Server, production: boolean): Promise<RemixBuild> {
  if (production) {
    const path = pathToFileURL(resolve("build/server/index.js")).href;
    return { build: (await import(path)) as ServerBuild, mode: "production", vite: null };
  }
  const { createServer } = await import("vite");
  const vite = await createServer({
    configFile: "remix.config.js",
    server: { middlewareMode: true, hmr: { server: http } },
    appType: "custom",
  });
  const build = () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
  return { build, mode: "development", vite };
}
