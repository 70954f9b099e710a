import { createContext } from "react";

/** The nonce of this answer's inline scripts. Given while rendering on the server, undefined on the phone: never part of any data. */
export const NonceContext = createContext<string | undefined>(undefined);
