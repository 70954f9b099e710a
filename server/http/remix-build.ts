import type { Server } from "node:http";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { ViteDevServer } from "vite";
import { createRemix, type Remix } from "./remix-request.ts";

/** Where pages come from: the build, Vite on the same port (development), or nowhere (tests of the other doors). */
export type Pages = "built" | "vite" | "none";
export type RemixBuild = { remix: Remix; vite: ViteDevServer | null };

export async function loadRemix(http: Server, pages: Pages): Promise<RemixBuild> {
  if (pages === "none")
    return { remix: async () => ({ response: new Response(null, { status: 404 }), page: null }), vite: null };
  if (pages === "built") {
    const path = pathToFileURL(resolve("build/server/index.js")).href;
    return { remix: createRemix((await import(path)) as ServerBuild, "production"), vite: null };
  }
  const { createServer } = await import("vite");
  const vite = await createServer({
    configFile: "remix.config.js",
    server: { middlewareMode: true, hmr: { server: http } },
    appType: "custom",
  });
  const build = () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
  return { remix: createRemix(build, "development"), vite };
}
