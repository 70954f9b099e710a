import { z } from "zod";

/** What the README says of each setting. The type asks for every name that is read, and for no other. */
const table: Record<keyof typeof shape, { default: string; meaning: string }> = {
  PORT: { default: "3000", meaning: "port to listen on; 0 lets the system choose" },
  HOST: { default: "0.0.0.0 in demo, else 127.0.0.1", meaning: "address to listen on" },
  REDIS_URL: { default: "a private Redis", meaning: "redis://, rediss:// or unix:/// address of a store to use" },
  DATA_DIR: { default: ".data", meaning: "folder of the private Redis" },
  PUBLIC_ORIGIN: { default: "none", meaning: "origin people type, such as https://dag.example; required outside demo" },
  DEMO: { default: "on without PUBLIC_ORIGIN", meaning: "1 or 0: persona links, in-app mailbox, movable clock" },
  NOW: { default: "12:55 on day 1", meaning: "demo only: where the clock starts, such as 2020-11-04T14:10" },
  SMTP_URL: { default: "none", meaning: "smtp:// or smtps:// server for sign-in codes; required outside demo" },
  MAIL_FROM: { default: "none", meaning: "sender of that mail; required outside demo" },
  LOG_LEVEL: { default: "info", meaning: "fatal, error, warn, info, debug, trace or silent" },
  COMMAND_TIMEOUT_MS: { default: "2000", meaning: "ms until a store command counts as unanswered" },
};

export type Setting = { name: string; default: string; meaning: string };

/** Every environment variable that settles how the application runs, for the README and whoever checks it. */
export const settings: readonly Setting[] = Object.entries(table).map(([name, words]) => ({ name, ...words }));

const whole = (min: number, max: number) =>
  z
    .string()
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max, {
      message: `must be a whole number from ${min} to ${max}`,
    })
    .transform(Number);

const address = (schemes: string[], words: string) =>
  z.string().refine((text) => schemes.some((scheme) => text.startsWith(scheme)) && URL.canParse(text), words);

const origin = z
  .string()
  .refine((text) => URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text, {
    message: "must be an origin alone, such as https://dag.example (no path, no slash at the end)",
  });

/** Local time (the conference's zone) or with an offset; a day that the calendar lacks is refused. */
const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?$/, {
    message: "must look like 2020-11-04T14:10",
    abort: true,
  })
  .refine((text) => isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)), {
    message: "names a day or time that does not exist",
  });

function isDay(day: string): boolean {
  const parsed = new Date(`${day}T00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
}

const shape = {
  PORT: whole(0, 65_535).default(3000),
  HOST: z.string().optional(),
  REDIS_URL: address(
    ["redis://", "rediss://", "unix:///"],
    "must start with redis://, rediss:// or unix:///",
  ).optional(),
  DATA_DIR: z.string().default(".data"),
  PUBLIC_ORIGIN: origin.optional(),
  DEMO: z
    .enum(["1", "0", "true", "false", "on", "off"], "must be 1 or 0")
    .transform((word) => ["1", "true", "on"].includes(word))
    .optional(),
  NOW: moment.optional(),
  SMTP_URL: address(["smtp://", "smtps://"], "must start with smtp:// or smtps://").optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/, "must hold a mail address")
    .optional(),
  LOG_LEVEL: z
    .enum(
      ["fatal", "error", "warn", "info", "debug", "trace", "silent"],
      "must be fatal, error, warn, info, debug, trace or silent",
    )
    .default("info"),
  COMMAND_TIMEOUT_MS: whole(50, 60_000).default(2000),
};

const schema = z.object(shape).superRefine((given, context) => {
  const demo = given.DEMO ?? given.PUBLIC_ORIGIN === undefined;
  const refuse = (name: keyof typeof shape, message: string) =>
    context.addIssue({ code: "custom", path: [name], message });
  if (demo) return;
  if (!given.PUBLIC_ORIGIN) refuse("PUBLIC_ORIGIN", "is required when DEMO is off");
  // The session cookie is a __Host- cookie there, which browsers keep over https alone.
  else if (!given.PUBLIC_ORIGIN.startsWith("https:")) refuse("PUBLIC_ORIGIN", "must be https when DEMO is off");
  if (!given.SMTP_URL) refuse("SMTP_URL", "is required when DEMO is off: sign-in codes go by mail");
  if (!given.MAIL_FROM) refuse("MAIL_FROM", "is required when DEMO is off: sign-in codes go by mail");
  if (given.NOW) refuse("NOW", "is for demo alone; outside it the clock is the real one");
});

/** The settings as the rest of the server knows them; absent ones are `null`. */
export type Env = {
  port: number;
  host: string;
  redisUrl: string | null;
  dataDir: string;
  publicOrigin: string | null;
  demo: boolean;
  /** ISO text as given, local to the conference unless it carries an offset. Always `null` outside demo. */
  now: string | null;
  smtpUrl: string | null;
  mailFrom: string | null;
  logLevel: z.output<typeof shape.LOG_LEVEL>;
  commandTimeoutMs: number;
};

export type EnvReading = { ok: true; env: Env } | { ok: false; problems: string[] };

/**
 * Reads the settings once, at start.
 *
 * @param source - `process.env`, or a made-up one in tests; an empty text counts as not given
 * @returns the typed settings, or every problem at once as a sentence that names its variable
 */
export function readEnv(source: Record<string, string | undefined>): EnvReading {
  const given = Object.fromEntries(
    Object.keys(shape).flatMap((name) => {
      const text = source[name]?.trim();
      return text ? [[name, text]] : [];
    }),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`);
    return { ok: false, problems };
  }
  const value = parsed.data;
  const demo = value.DEMO ?? value.PUBLIC_ORIGIN === undefined;
  return {
    ok: true,
    env: {
      port: value.PORT,
      host: value.HOST ?? (demo ? "0.0.0.0" : "127.0.0.1"),
      redisUrl: value.REDIS_URL ?? null,
      dataDir: value.DATA_DIR,
      publicOrigin: value.PUBLIC_ORIGIN ?? null,
      demo,
      now: value.NOW ?? null,
      smtpUrl: value.SMTP_URL ?? null,
      mailFrom: value.MAIL_FROM ?? null,
      logLevel: value.LOG_LEVEL,
      commandTimeoutMs: value.COMMAND_TIMEOUT_MS,
    },
  };
}
