import type { Server } from "node:http";
import type { Env } from "../env.ts";
import { StartRefused } from "./start-refused.ts";

/** Opens the port. @throws StartRefused with what to change when the place cannot be had */
export const listening = (http: Server, { port, host }: Pick<Env, "port" | "host">): Promise<void> =>
  new Promise((resolve, reject) => {
    http.once("error", (error: NodeJS.ErrnoException) => {
      const what = CANNOT_LISTEN[error.code ?? ""];
      reject(what ? new StartRefused(what(port, host)) : error);
    });
    http.listen(port, host, resolve);
  });

const noSuchHost = (_port: number, host: string) => `HOST ${host} is no address of this machine.`;
const CANNOT_LISTEN: Record<string, (port: number, host: string) => string> = {
  EADDRINUSE: (port) =>
    `PORT ${port} is taken by another program. Stop that, or give another: PORT=${port === 65_535 ? 0 : port + 1} npm start`,
  EACCES: (port) => `PORT ${port} may not be opened by this user. Give one above 1023.`,
  EADDRNOTAVAIL: noSuchHost,
  ENOTFOUND: noSuchHost,
  EAI_AGAIN: noSuchHost,
};
