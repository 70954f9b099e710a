// The Vite config of Remix, under the name the project's card gives it; passed with `-c`.
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

/** What every page needs and no release of ours changes: kept by phones for as long as the libraries stay. */
const VENDOR = /node_modules\/(react|react-dom|scheduler|@remix-run|react-router|react-router-dom|turbo-stream)\//;
/** What nearly every page of ours needs. In one file, since on a crowded network each request costs more than its bytes. */
const FRAME =
  /\/app\/(root\.tsx|components\/(?!desk)|realtime\/(?!connection)|features\/(live|command|viewer|programme)\/|i18n\/(?!(sv|nb|en)\/)|domain\/said)/;

export default defineConfig(({ isSsrBuild }) => ({
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
  // The phones that `light-dark()` and the page's own look ask for anyway.
  build: {
    target: ["chrome123", "safari17.5", "firefox120"],
    assetsInlineLimit: 0,
    manifest: true,
    ...(!isSsrBuild && {
      rollupOptions: {
        output: {
          manualChunks: (id) => (VENDOR.test(id) ? "vendor" : FRAME.test(id) ? "frame" : undefined),
        },
      },
    }),
  },
  // The licences stand in LICENSES.md; phones need not carry them.
  esbuild: { legalComments: "none", jsx: "automatic" },
  // Without this a late-found dependency loads a second React in development and the page stays dead.
  optimizeDeps: { entries: ["app/**/*.{ts,tsx}"] },
}));
