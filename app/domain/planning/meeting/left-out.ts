/**
 * Why a plan leaves out an optional meeting; every number is an index of the instance. Each is true of the plan as it stands,
 * not of every plan: what is in the way could in turn be moved or left out, at a price the levels would not pay.
 */
export type LeftOutReason =
  /** Two of its participants never meet. */
  | { code: "vetoed"; participants: [number, number] }
  /** Its own rules leave no slot: nobody else is in the way. */
  | { code: "nowhere" }
  /** A meeting that has to come before it is left out, or lies too late. */
  | { code: "order"; meetings: number[] }
  /** A participant holds as many as he or she may: `held`. */
  | { code: "most"; participant: number; held: number[] }
  /** In each slot open to it one of these participants sits in another meeting: `held`. */
  | { code: "busy"; participants: number[]; held: number[] }
  /** In each slot where its participants are free all tables it may use are taken. */
  | { code: "tables"; slots: number[] }
  /** It would leave one of these participants without rest. */
  | { code: "rest"; participants: number[] }
  /** Held all or not at all, and these others of its group have no place. */
  | { code: "together"; meetings: number[] }
  /** There is a place for it, but it would cost more than it is worth: breaks, or changes for people told. */
  | { code: "dear"; slot: number };

/** A meeting left out, and why. */
export type LeftOut = { meeting: number; reason: LeftOutReason };
