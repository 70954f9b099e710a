/** Said to the person who started the app, instead of starting. */
export class StartRefused extends Error {
  override name = "StartRefused";
}
