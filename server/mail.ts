import { createTransport } from "nodemailer";
import type { Instant } from "../app/domain/instant.ts";
import type { Mail, Mailer } from "./actions/sign-in-ports.ts";

const KEPT = 50;

/** Mail by SMTP, or, in demo mode without a server, into a mailbox inside the app that keeps the newest 50. */
export function createMailer(options: { smtpUrl: string | null; from: string; now: () => Instant }): Mailer {
  const kept: (Mail & { at: Instant })[] = [];
  const transport = options.smtpUrl
    ? createTransport(options.smtpUrl, {
        connectionTimeout: 5_000,
        greetingTimeout: 5_000,
        socketTimeout: 10_000,
      } as object)
    : null;
  return {
    async send(mail) {
      if (transport) await transport.sendMail({ from: options.from, ...mail });
      else {
        kept.unshift({ ...mail, at: options.now() });
        kept.length = Math.min(kept.length, KEPT);
      }
    },
    sent: () => kept,
  };
}
