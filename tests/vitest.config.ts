import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// The Remix plugin stays out: it is made for its own dev server and build.
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  esbuild: { jsx: "automatic" },
  test: {
    environment: "node",
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/e2e/**"],
    // Two cores: a Redis and its test per worker fill them.
    maxWorkers: 2,
    // A limit against hanging, not a measure: the machine may be busy with other things.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
