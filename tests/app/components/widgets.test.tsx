import { renderToString } from "react-dom/server";
import { beforeAll, expect, test } from "vitest";
import { Content } from "../../../app/components/content.tsx";
import { Meter } from "../../../app/components/meter.tsx";
import { ServerClock } from "../../../app/components/server-clock.tsx";
import { SideMark } from "../../../app/components/side-mark.tsx";
import { TimeLeft } from "../../../app/components/time-left.tsx";
import { loadLanguage } from "../../../app/i18n/load.ts";
import { I18nProvider } from "../../../app/i18n/provider.tsx";

const now = Date.parse("2020-11-04T12:04Z");
const render = (element: React.ReactNode) =>
  renderToString(
    <I18nProvider language="sv" timeZone="Europe/Stockholm">
      <ServerClock now={now}>{element}</ServerClock>
    </I18nProvider>,
  );

beforeAll(() => loadLanguage("sv"));

test("before script runs, a time left is a time of day", () => {
  const html = render(<TimeLeft ticking="now.next-in" still="now.next-at" deadline={now + 6 * 60_000} />);
  expect(html.replace(/<[^>]*>/g, "")).toBe("Ditt nästa · kl. 13:10");
});

test("content in another language than the page's says so, content in the page's does not", () => {
  expect(render(<Content of={{ text: "hei", lang: "nb" }} />)).toBe('<span lang="nb">hei</span>');
  expect(render(<Content of={{ text: "hej", lang: "sv" }} />)).toBe("<span>hej</span>");
});

test("a meter carries its value without an inline style, and never more than the whole", () => {
  const html = render(<Meter value={1.4} label="140 %" />);
  expect(html).toContain('value="100"');
  expect(html).not.toContain("style");
});

test("a side is said in words beside its shape", () => {
  expect(render(<SideMark kind="startup" />)).toContain("Startup");
});
