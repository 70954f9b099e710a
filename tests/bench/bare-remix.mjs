// A Remix build written by hand: one route whose loader gives the rows of our page as plain data and whose page renders
// the elements, texts, attributes and links of it. It has what any Remix page has (single fetch, manifest, scroll
// restoration, scripts) and nothing of ours; nor has it components, hooks or Remix's Link in its rows, which a real page
// would: of two baselines that could be meant, it is the faster.
import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { Links, Meta, Outlet, RemixServer, Scripts, ScrollRestoration, useLoaderData } from "@remix-run/react";
import { createElement as h } from "react";
import { renderToPipeableStream } from "react-dom/server";

const NAMES = { class: "className", for: "htmlFor", tabindex: "tabIndex", value: "defaultValue" };
const WORDS = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
const wordsOf = (html) => html.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name) => WORDS[name]);

/** `a="b" c` as properties of an element. */
const propertiesOf = (attributes) =>
  Object.fromEntries(
    [...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [
      NAMES[name] ?? name,
      !value && name === "open" ? true : wordsOf(value ?? ""),
    ]),
  );

/** The page's body as a tree: [tag, properties, children …] and texts. Scripts stay out: Remix brings its own. */
function treeOf(html) {
  const body = (/<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? "").replace(
    /<script[\s\S]*?<\/script>|<link[^>]*>/g,
    "",
  );
  const root = ["div", {}];
  const stack = [root];
  for (const [, apart, close, tag, attributes, text] of body.matchAll(
    /(<!--[\s\S]*?-->)|<(\/?)([a-zA-Z0-9]+)([^>]*?)\/?>|([^<]+)/g,
  )) {
    const top = stack.at(-1);
    if (apart) continue;
    if (text !== undefined) top.push(wordsOf(text));
    else if (close) stack.pop();
    else {
      const node = [tag, propertiesOf(attributes)];
      top.push(node);
      if (!/^(input|img|br|hr|meta)$/.test(tag)) stack.push(node);
    }
  }
  return root;
}
const element = (node) => (typeof node === "string" ? node : h(node[0], node[1], ...node.slice(2).map(element)));

function Root() {
  return h(
    "html",
    { lang: "sv" },
    h("head", null, h(Meta), h(Links)),
    h("body", null, h(Outlet), h(ScrollRestoration), h(Scripts)),
  );
}
const pageOf = (tree) =>
  function Page() {
    useLoaderData();
    return element(tree);
  };

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

/** `html` is our page, `data` what its loader tells. */
export function bareBuild(html, data) {
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
        module: { default: pageOf(tree), loader: () => data },
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
