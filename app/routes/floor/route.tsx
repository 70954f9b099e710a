import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ClockChip } from "../../components/clock-chip.tsx";
import { Desk } from "../../components/desk.tsx";
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

/** The floor for a screen on the wall, to be read at five metres. */
export default function Wall() {
  const t = useT();
  const { tables } = useLoaderData<typeof loader>();
  useFloor();
  return (
    <Desk heading title={t("organiser.wall-title")} actions={<ClockChip />}>
      <ol className="floor-tables wall">
        {tables.map((table) => (
          <FloorTable key={table.table} table={table} times />
        ))}
      </ol>
    </Desk>
  );
}
