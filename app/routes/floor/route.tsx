import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ClockChip } from "../../components/clock-chip.tsx";
import { Desk } from "../../components/desk.tsx";
import { join } from "../../components/join.ts";
import { deskLinks } from "../../features/desk/desk-links.ts";
import { FloorTable } from "../../features/floor/floor-table.tsx";
import { useFloor } from "../../features/floor/use-floor.ts";
import { useT } from "../../i18n/provider.tsx";
import { titled } from "../../i18n/title.ts";
import type { Handle } from "../../root.tsx";

export const meta = titled("organiser.wall-title");
export const links = deskLinks;
export const handle: Handle = { frame: "desk" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await context.requireOrganiser(request);
  const view = await context.views.floor(viewer, context.language);
  if (!view) throw new Response(null, { status: 403 });
  // The wall shows who meets where; numbers and words to all stay at the desk.
  return { tables: view.tables };
}

/** The floor for a screen on the wall, to be read at five metres: tables in use large, free ones as numbers. */
export default function Wall() {
  const t = useT();
  const { tables } = useLoaderData<typeof loader>();
  useFloor();
  // A table out of use is nobody's: neither to be gone to nor to be taken.
  const used = tables.filter(({ state }) => state !== "free" && state !== "closed");
  const free = tables.filter(({ state }) => state === "free");
  return (
    <Desk heading title={t("organiser.wall-title")} actions={<ClockChip />}>
      {used.length === 0 && <p className="wall-empty free-tables">{t("organiser.none-seated")}</p>}
      <ol className={join("wall", sizeOf(used.length))}>
        {used.map((table) => (
          <FloorTable key={table.table} table={table} times />
        ))}
      </ol>
      {free.length > 0 && (
        <section className="free-tables" aria-labelledby="free">
          <h2 id="free">{t("organiser.free-tables")}</h2>
          <ol>
            {free.map(({ table }) => (
              <li key={table} className="num">
                {table}
              </li>
            ))}
          </ol>
        </section>
      )}
    </Desk>
  );
}

const sizeOf = (used: number): "few" | "some" | "many" => (used <= 6 ? "few" : used <= 12 ? "some" : "many");
