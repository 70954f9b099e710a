/**
 * Bounds the heap of objects of a thread that plans meetings, so that one that takes more ends alone and not with the
 * server; arrays of numbers and the exact engine's memory come on top.
 */
export const MEETING_HEAP = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 };
