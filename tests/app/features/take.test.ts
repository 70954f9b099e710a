import type { ActionFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import type { RefusalCode } from "../../../app/domain/refusal.ts";
import { take } from "../../../app/features/command/take.server.ts";

/** A posted form whose command is refused with `code`. */
const refused = (code: RefusalCode) => {
  const body = new URLSearchParams({ intent: "session:star", command: "c", session: "se.20" });
  const request = new Request("http://localhost/programme/se.20", { method: "POST", body });
  const command = async () => ({ reply: { ok: false, refusal: { code } }, intent: "session:star", command: "c" });
  return take({ request, params: {}, context: { command } } as unknown as ActionFunctionArgs, ["session:star"]);
};

test("a refused form tells by its status whether it could be read, was refused, or nobody knows, and comes back whole", async () => {
  for (const [code, status] of [
    ["malformed", 400],
    ["busy", 409],
    ["forbidden", 409],
    ["unknown-outcome", 503],
  ] as const) {
    const answer = await refused(code);
    if (answer instanceof Response) throw new Error("redirected");
    expect(answer.init?.status, code).toBe(status);
    expect(answer.data.fields).toEqual([
      ["intent", "session:star"],
      ["command", "c"],
      ["session", "se.20"],
    ]);
  }
});
