import type { ServerBuild } from "@remix-run/node";
import { createRequestHandler } from "@remix-run/node";
import { expect, test } from "vitest";
import { handlersByPlace, placeOf } from "../../../server/http/routes-by-place.ts";

/** A build of resource routes that answer their own id. */
function buildOf(paths: Readonly<Record<string, string | undefined>>): ServerBuild {
  const route = (id: string, path: string | undefined) => ({
    id,
    parentId: id === "root" ? undefined : "root",
    path,
    index: id === "home" ? true : undefined,
    module: { loader: () => new Response(id) },
  });
  const routes = Object.fromEntries(Object.entries(paths).map(([id, path]) => [id, route(id, path)]));
  return {
    mode: "production",
    entry: { module: { default: (_: Request, status: number) => new Response(null, { status }) } },
    routes,
    assets: { entry: { module: "", imports: [] }, routes, url: "", version: "" },
    publicPath: "/",
    assetsBuildDirectory: "",
    future: { v3_singleFetch: true },
    isSpaMode: false,
  } as unknown as ServerBuild;
}

const build = buildOf({
  root: "",
  home: undefined,
  list: "programme",
  one: "programme/:session",
  near: "programmes",
  any: ":word/fixed",
});

test("the routes of a place answer as all routes do, and none of another place is among them", async () => {
  const whole = createRequestHandler(build, "production");
  const places = handlersByPlace(build, "production");
  expect([...places.keys()].sort()).toEqual(["programme", "programmes"]);

  for (const path of ["/programme", "/programme/", "/programme/se.03", "/programme/fixed", "/programmes"]) {
    const [one, all] = await Promise.all(
      [places.get(placeOf(path)), whole].map(async (handle) =>
        (await handle?.(new Request(`http://a${path}`)))?.text(),
      ),
    );
    expect(one, path).toBe(all);
  }
  const elsewhere = await places.get("programmes")?.(new Request("http://a/programme/se.03"));
  expect(elsewhere?.status).toBe(404);
});

test("the place of an address is its first part, for data as for a page", () => {
  expect(
    ["/", "/programme", "/programme.data", "/programme/se.03.data", "/_root.data", "/%70rogramme"].map(placeOf),
  ).toEqual(["", "programme", "programme", "programme", "_root", "%70rogramme"]);
});
