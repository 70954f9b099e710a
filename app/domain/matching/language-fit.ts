import type { Talk } from "../meeting/languages.ts";

/** 1 for a shared Nordic language, 0.8 for English alone, 0.7 for sv–nb. Source: domain notes 5.3. */
export const languageFit = ({ languages, nearly }: Talk): number =>
  nearly ? 0.7 : languages.some((language) => language !== "en") ? 1 : 0.8;
