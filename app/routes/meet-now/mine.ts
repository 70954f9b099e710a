import type { MeetNowView } from "../../contract/views/now.ts";

/** Where the reader stands, narrowed to one state. */
export type Mine<State extends MeetNowView["mine"]["state"]> = Extract<MeetNowView["mine"], { state: State }>;
