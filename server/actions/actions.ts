import type { Answer, Input, Intent } from "../../app/contract/intents.ts";
import type { Result } from "../../app/domain/refusal.ts";
import type { Viewer } from "./viewer.ts";

/** Every write, by the intent that asks for it. Both doors, the form and the socket, call these and nothing else. */
export type Actions = { [I in Intent]: (viewer: Viewer, input: Input<I>) => Promise<Result<Answer>> };
