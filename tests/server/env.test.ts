import { expect, test } from "vitest";
import { readEnv, settings } from "../../server/env.ts";

const outside = {
  DEMO: "0",
  PUBLIC_ORIGIN: "https://dag.example",
  SMTP_URL: "smtp://mail.example:25",
  MAIL_FROM: "Dagen <hej@dag.example>",
};

const problems = (source: Record<string, string>) => {
  const read = readEnv(source);
  return read.ok ? [] : read.problems;
};

test("nothing given is a demo on the network with a private Redis", () => {
  expect(readEnv({})).toEqual({
    ok: true,
    env: {
      port: 3000,
      host: "0.0.0.0",
      redisUrl: null,
      dataDir: ".data",
      publicOrigin: null,
      demo: true,
      now: null,
      smtpUrl: null,
      mailFrom: null,
      logLevel: "info",
      commandTimeoutMs: 2000,
    },
  });
});

test("an origin alone turns the demo off, binds to this machine and asks for mail", () => {
  expect(problems({ PUBLIC_ORIGIN: "https://dag.example" })).toEqual([
    "SMTP_URL is required when DEMO is off: sign-in codes go by mail.",
    "MAIL_FROM is required when DEMO is off: sign-in codes go by mail.",
  ]);
  const read = readEnv(outside);
  expect(read.ok && [read.env.demo, read.env.host]).toEqual([false, "127.0.0.1"]);
});

test("a demo may have an origin when it says so", () => {
  const read = readEnv({ DEMO: "1", PUBLIC_ORIGIN: "http://192.168.1.20:3000" });
  expect(read.ok && read.env.demo).toBe(true);
});

test("outside demo the origin is required and is https", () => {
  expect(problems({ ...outside, PUBLIC_ORIGIN: "" })).toEqual(["PUBLIC_ORIGIN is required when DEMO is off."]);
  expect(problems({ ...outside, PUBLIC_ORIGIN: "http://dag.example" })).toEqual([
    "PUBLIC_ORIGIN must be https when DEMO is off.",
  ]);
});

test("outside demo the clock cannot be set", () => {
  expect(problems({ ...outside, NOW: "2020-11-04T14:10" })).toEqual([
    "NOW is for demo alone; outside it the clock is the real one.",
  ]);
});

test("every bad value is named, all at once", () => {
  const bad = {
    PORT: "70000",
    REDIS_URL: "localhost:6379",
    DEMO: "maybe",
    NOW: "2020-02-30T10:00",
    LOG_LEVEL: "loud",
    COMMAND_TIMEOUT_MS: "1",
  };
  expect(problems(bad)).toEqual([
    "PORT must be a whole number from 0 to 65535.",
    "REDIS_URL must start with redis://, rediss:// or unix:///.",
    "DEMO must be 1 or 0.",
    "NOW names a day or time that does not exist.",
    "LOG_LEVEL must be fatal, error, warn, info, debug, trace or silent.",
    "COMMAND_TIMEOUT_MS must be a whole number from 50 to 60000.",
  ]);
});

test("an origin with a path or a trailing slash is refused, since it is compared letter by letter", () => {
  for (const origin of ["https://dag.example/", "https://dag.example/x", "dag.example", "ftp://dag.example"]) {
    expect(problems({ ...outside, PUBLIC_ORIGIN: origin })[0]).toMatch(/^PUBLIC_ORIGIN must be an origin alone/);
  }
});

test("the clock takes local time, seconds and offsets, and nothing else", () => {
  for (const now of ["2020-11-04T14:10", "2020-11-04T14:10:30", "2020-11-04T14:10+01:00", "2020-11-04T13:10Z"]) {
    expect(problems({ NOW: now })).toEqual([]);
  }
  for (const now of ["14:10", "2020-11-04", "2020-11-04T24:10", "2020-11-04 14:10"]) {
    expect(problems({ NOW: now })).toHaveLength(1);
  }
});

test("a sender with a line break is refused", () => {
  expect(problems({ MAIL_FROM: "hej@dag.example\nBcc: all@dag.example" })).toEqual([
    "MAIL_FROM must hold a mail address.",
  ]);
});

test("the table says what each setting is for", () => {
  expect(settings.map((setting) => setting.name)).toEqual([
    "PORT",
    "HOST",
    "REDIS_URL",
    "DATA_DIR",
    "PUBLIC_ORIGIN",
    "DEMO",
    "NOW",
    "SMTP_URL",
    "MAIL_FROM",
    "LOG_LEVEL",
    "COMMAND_TIMEOUT_MS",
  ]);
  expect(settings[0]).toEqual({
    name: "PORT",
    default: "3000",
    meaning: "port to listen on; 0 lets the system choose",
  });
});
