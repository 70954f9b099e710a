// A Remix build written by hand: one route whose loader gives a tree of elements and whose page renders it. It has what
// any Remix page has (single fetch, manifest, scroll restoration, scripts) and nothing of ours.
import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { Links, Meta, Outlet, RemixServer, Scripts, ScrollRestoration, useLoaderData } from "@remix-run/react";
import { createElement as h } from "react";
import { renderToPipeableStream } from "react-dom/server";

/** The page's body as a tree: [tag, attributes, children …] and texts. Scripts stay out: Remix brings its own. */
function treeOf(html) {
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1].replace(/<script[\s\S]*?<\/script>/g, "") ?? "";
  const root = ["main", {}];
  const stack = [root];
  for (const [, close, tag, attributes, self, text] of body.matchAll(/<(\/?)([a-zA-Z]+)([^>]*?)(\/?)>|([^<]+)/g)) {
    const top = stack.at(-1);
    if (text !== undefined) top.push(text);
    else if (close) stack.length > 1 && stack.pop();
    else {
      const className = /class="([^"]*)"/.exec(attributes)?.[1];
      const href = /href="([^"]*)"/.exec(attributes)?.[1];
      const node = [tag, { ...(className && { className }), ...(href && { href }) }];
      top.push(node);
      if (!self && !/^(input|img|br|hr|meta|link|path|circle|rect)$/.test(tag)) stack.push(node);
    }
  }
  return root;
}
const element = (node, key) =>
  typeof node === "string"
    ? node
    : h(node[0], { key, ...node[1] }, ...(node.length > 2 ? [node.slice(2).map(element)] : []));

function Root() {
  return h(
    "html",
    { lang: "sv" },
    h("head", null, h(Meta), h(Links)),
    h("body", null, h(Outlet), h(ScrollRestoration), h(Scripts)),
  );
}
function Page() {
  return element(useLoaderData().tree, 0);
}

function handleRequest(request, status, headers, remixContext) {
  return new Promise((resolve, reject) => {
    const rendering = renderToPipeableStream(h(RemixServer, { context: remixContext, url: request.url }), {
      onShellReady() {
        const body = new PassThrough();
        headers.set("Content-Type", "text/html");
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
        rendering.pipe(body);
      },
      onShellError: reject,
    });
  });
}

export function bareBuild(html) {
  const tree = treeOf(html);
  const route = (id, more) => ({
    id,
    parentId: undefined,
    path: "",
    index: undefined,
    caseSensitive: undefined,
    ...more,
  });
  const manifest = (id, more) => ({
    ...route(id, more),
    hasAction: false,
    hasLoader: false,
    hasErrorBoundary: false,
    module: `/assets/${id}.js`,
    imports: [],
  });
  return {
    entry: { module: { default: handleRequest } },
    routes: {
      root: { ...route("root"), module: { default: Root } },
      page: {
        ...route("page", { parentId: "root", path: "remix" }),
        module: { default: Page, loader: () => ({ tree }) },
      },
    },
    assets: {
      entry: { module: "/assets/entry.js", imports: [] },
      routes: {
        root: manifest("root"),
        page: { ...manifest("page", { parentId: "root", path: "remix" }), hasLoader: true },
      },
      url: "/assets/manifest.js",
      version: "bare",
    },
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: true,
      v3_lazyRouteDiscovery: false,
      v3_routeConfig: true,
    },
    isSpaMode: false,
    basename: "/",
    mode: "production",
  };
}
