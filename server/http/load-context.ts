import { type AppLoadContext, redirect } from "@remix-run/node";
import type { Resumed } from "../../app/contract/entries.ts";
import type { Language, Localised } from "../../app/domain/language.ts";
import type { Actions } from "../actions/actions.ts";
import type { Mailer } from "../actions/sign-in-ports.ts";
import type { Viewer } from "../actions/viewer.ts";
import type { Views } from "../views/views.ts";
import { createFormDoor } from "./form-door.ts";
import type { Pace } from "./pace.ts";
import type { SignIn } from "./sign-in.ts";
import type { Prove } from "./viewer.ts";

export type Persona = {
  key: string;
  name: string;
  orgName: string;
  side: string;
  organiser: boolean;
  story: Localised;
};

export type ContextParts = {
  actions: Actions;
  views: Views;
  signIn: SignIn;
  mailer: Mailer;
  prove: Prove;
  pace: Pace;
  now: () => number;
  since: (viewer: Viewer | null, seq: string | null) => Promise<Resumed | null>;
  demo: boolean;
  personas: () => Promise<Persona[]>;
};

export type Asking = { cookies: string | undefined; client: string; language: Language; cspNonce?: string };

/** What one request's loaders and actions may reach. Who is asking is proved once, however many loaders ask. */
export function createLoadContext(parts: ContextParts, asking: Asking): AppLoadContext {
  const { actions, views, signIn, mailer, demo } = parts;
  let proved: Promise<Viewer | null> | undefined;
  const viewer = () => (proved ??= parts.prove(asking.cookies).then((one) => one?.viewer ?? null));
  const requireViewer = async (request: Request): Promise<Viewer> => {
    const url = new URL(request.url);
    const found = await viewer();
    if (found) return found;
    throw redirect(`/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`, 302);
  };
  return {
    actions,
    views,
    demo,
    language: asking.language,
    ...(asking.cspNonce !== undefined && { cspNonce: asking.cspNonce }),
    clock: { now: parts.now },
    viewer,
    requireViewer,
    async requireOrganiser(request) {
      const found = await requireViewer(request);
      if (!found.organiser) throw new Response(null, { status: 403 });
      return found;
    },
    command: createFormDoor(actions, viewer, parts.pace),
    since: async (_request, seq) => parts.since(await viewer(), seq),
    signIn: {
      ask: (_request, email) => signIn.ask(asking.client, asking.language, email),
      confirm: (_request, code) => signIn.confirm(asking.cookies ?? null, code),
      leave: () => signIn.leave(asking.cookies ?? null),
      personas: async () =>
        demo
          ? (await parts.personas()).map(({ key, name, orgName, side, organiser, story }) => ({
              key,
              name,
              orgName,
              side,
              organiser,
              story,
              path: `/demo/in/${key}`,
            }))
          : null,
      mailbox: async () => (demo ? [...mailer.sent()] : null),
    },
  };
}
