import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  ScrollRestoration,
  useLoaderData,
  useMatches,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { Announcer } from "./components/announcer.tsx";
import { AnswerContext } from "./components/answer.ts";
import { ErrorPage } from "./components/error-page.tsx";
import { AFTER_PAINT, ScriptsAfterPaint } from "./components/scripts-after-paint.tsx";
import { ServerClock } from "./components/server-clock.tsx";
import { DemoBanner, Shell, SkipLink } from "./components/shell.tsx";
import { LANGUAGES, type Language } from "./domain/language.ts";
import { reread } from "./features/command/reread.ts";
import { LineState } from "./features/live/line-state.tsx";
import { OfferCall } from "./features/live/offer-call.tsx";
import { deskWords } from "./i18n/desk.server.ts";
import { isLoaded } from "./i18n/load.ts";
import { I18nProvider } from "./i18n/provider.tsx";
import { titled } from "./i18n/title.ts";
import { createT } from "./i18n/translate.ts";
import { LiveProvider } from "./realtime/live.tsx";
import styleSheet from "./styles/app.css?url";

/**
 * What a route may say of itself: `export const handle = { frame: "desk" } satisfies Handle`. In the frame `phone`
 * (the default) the five places stand around the page; a `desk` or `bare` page brings its own frame.
 */
export type Handle = { frame?: "phone" | "desk" | "bare" };

export const links: LinksFunction = () => [
  { rel: "preload", href: "/fonts/familjen.woff2", as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
  { rel: "icon", href: "/favicon.ico", sizes: "32x32" },
  { rel: "manifest", href: "/manifest.webmanifest" },
];

/** The element after which nothing comes that is seen. */
const ALL_SEEN = "all-seen";

export const meta = titled("shell.tagline");
export const shouldRevalidate = reread;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer(request);
  const shell = await context.views.shell(viewer, context.language);
  const desk = deskWords(new URL(request.url).pathname, context.language);
  // A demo conference may be shown in earnest: then there are no doors for invented people.
  return { ...shell, language: context.language, desk, demoDoors: context.demo };
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const { nonce, words, styles, language: asked } = useContext(AnswerContext);
  const language = readable(data?.language ?? asked);
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        {/* The first paint waits for all that is seen: half a row is laid out otherwise than the whole, and would move. */}
        <link rel="expect" href={`#${ALL_SEEN}`} blocking="render" />
        <meta name="theme-color" content="#f5f3ec" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#101815" media="(prefers-color-scheme: dark)" />
        {/* Without the root's data `meta` cannot know the reader's language: a wrong address, or a store that is away. */}
        {data ? <Meta /> : <title>{createT(language)("shell.product")}</title>}
        {styles ? (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own built style sheet, allowed by its hash
          <style nonce={nonce} data-styles="" dangerouslySetInnerHTML={{ __html: styles }} />
        ) : (
          <link rel="stylesheet" href={styleSheet} />
        )}
        <Links />
        {words && <link rel={AFTER_PAINT} href={words} data-words="" />}
      </head>
      <body>
        <I18nProvider language={language} desk={data?.desk} timeZone={data?.conference.timeZone ?? "Europe/Stockholm"}>
          <SkipLink />
          <Announcer>{children}</Announcer>
        </I18nProvider>
        <ScrollRestoration id={ALL_SEEN} nonce={nonce} />
        <ScriptsAfterPaint nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  const { now, viewer, conference, cursor } = useLoaderData<typeof loader>();
  const frame =
    useMatches()
      .map(({ handle }) => (handle as Handle | undefined)?.frame)
      .findLast(Boolean) ?? "phone";
  return (
    <ServerClock now={now}>
      <LiveProvider cursor={cursor} me={viewer?.id ?? null}>
        {conference.demo && frame !== "bare" && <DemoBanner />}
        {frame === "phone" ? (
          <Shell waiting={viewer?.unanswered ?? 0} organiser={viewer?.organiser ?? false}>
            <Outlet />
          </Shell>
        ) : (
          <Outlet />
        )}
        <LineState />
        {viewer && <OfferCall />}
      </LiveProvider>
    </ServerClock>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}

/** The page's language, or the one whose words are here: a phone has one, and another tab may have chosen another. */
const readable = (language: Language | undefined): Language =>
  language && isLoaded(language) ? language : (LANGUAGES.find(isLoaded) ?? "sv");
