import type { Challenge } from "./challenge.ts";

/** How suppliers may approach the owner: in meetings, in writing, or not at all for now. */
export type Dialogue = "open" | "written" | "locked" | "closed";

/**
 * What dialogue a challenge's status allows.
 * Source: domain notes 5.2 c and 5.5 (equal treatment before procurement): meetings while `published` or `dialogue`;
 * written questions while sketches are taken in; from the tender notice on, only the authority's own tender channel.
 */
export function dialogueOf(challenge: Pick<Challenge, "status">): Dialogue {
  switch (challenge.status) {
    case "cst.published":
    case "cst.dialogue":
      return "open";
    case "cst.sketch_open":
      return "written";
    case "cst.tender_notice":
      return "locked";
    default:
      return "closed";
  }
}
