import { pino } from "pino";

/** Lines of JSON with ids, never names, addresses, codes or free text. */
export const createLogger = (level: string) =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ["email", "code", "cookie", "name", "text"],
  });
export type Logger = ReturnType<typeof createLogger>;
