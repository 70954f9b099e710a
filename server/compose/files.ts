import sirv from "sirv";

/** Assets carry their hash in the name and never change; compressed twins are made by the build. */
const OPTIONS = {
  brotli: true,
  gzip: true,
  etag: true,
  setHeaders(response: { setHeader: (name: string, value: string) => void }, pathname: string) {
    const forever = pathname.startsWith("/assets/");
    response.setHeader("Cache-Control", forever ? "public, max-age=31536000, immutable" : "public, max-age=3600");
  },
};

/** Serves what the build made for the browser, compressed twins first. */
export const builtFiles = () => sirv("build/client", OPTIONS);
