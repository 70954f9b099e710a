import { useRouteLoaderData } from "@remix-run/react";
import type { loader } from "../../root.tsx";

/** What the frame knows: the viewer, the conference. Null on the error page, where the frame could not be read. */
export const useShell = () => useRouteLoaderData<typeof loader>("root") ?? null;

/** Who reads, or null for those not signed in. */
export const useViewer = () => useShell()?.viewer ?? null;
