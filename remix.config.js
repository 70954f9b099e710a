// The Vite config of Remix, under the name the project's card gives it; passed with `-c`.
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [
    remix({
      appDirectory: "app",
      serverModuleFormat: "esm",
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        // Its manifest endpoint has a denial of service that Remix 2 never got a full fix for.
        v3_lazyRouteDiscovery: false,
        v3_routeConfig: true,
      },
    }),
  ],
  build: { assetsInlineLimit: 0 },
  // Without this a late-found dependency loads a second React in development and the page stays dead.
  optimizeDeps: { entries: ["app/**/*.{ts,tsx}"] },
});
