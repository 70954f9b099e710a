import type { LinksFunction } from "@remix-run/node";
import styles from "../../styles/desk-pages.css?url";

/** `export const links = deskLinks` on every page of the desk: no phone in the hall loads these styles. */
export const deskLinks: LinksFunction = () => [{ rel: "stylesheet", href: styles }];
