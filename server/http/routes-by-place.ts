import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";

/** The first part of a path, which no two places share: "programme" for "/programme/se.03" and "/programme.data". */
export const placeOf = (path: string): string =>
  path
    .slice(1)
    .split("/", 1)[0]
    ?.replace(/\.data$/, "") ?? "";

/**
 * A Remix handler for each place of the build's routes that knows the routes of that place alone. A path with another
 * first part, or one written another way, is for the handler of the whole build; both answer the same.
 */
export function handlersByPlace(build: ServerBuild, mode: string): Map<string, RequestHandler> {
  const { routes } = build;
  const places = new Set(Object.values(routes).flatMap((route) => placeOfRoute(route, routes) || []));
  return new Map([...places].map((place) => [place, createRequestHandler(onlyAt(place, build), mode)]));
}

type Routes = ServerBuild["routes"];
type Route = NonNullable<Routes[string]>;

/** The place a route belongs to by its outermost path; null for the root and for what matches under any first part. */
function placeOfRoute(route: Route, routes: Routes): string | null {
  const parent = route.parentId === undefined ? undefined : routes[route.parentId];
  if (!parent) return null;
  const outer = placeOfRoute(parent, routes);
  if (outer !== null) return outer;
  const first = route.path ? placeOf(`/${route.path}`) : null;
  return first && /^[a-z-]+$/.test(first) ? first : null;
}

function onlyAt(place: string, build: ServerBuild): ServerBuild {
  const here = new Set(
    Object.values(build.routes).flatMap((route) => {
      const own = route && placeOfRoute(route, build.routes);
      return route && (own === null || own === place) ? [route.id] : [];
    }),
  );
  const only = <Thing>(things: Record<string, Thing>): Record<string, Thing> =>
    Object.fromEntries(Object.entries(things).filter(([id]) => here.has(id)));
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } };
}
