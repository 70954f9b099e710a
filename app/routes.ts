import { type RouteConfig, route } from "@remix-run/route-config";

/** Every address there is. One line each, in the order of the address. */
export default [route("language", "routes/language/route.tsx")] satisfies RouteConfig;
