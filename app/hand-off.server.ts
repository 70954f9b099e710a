const UNSAFE = /[&><\u2028\u2029]/g;

/** As Remix writes text into an inline script: nothing in it can end the script. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(UNSAFE, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);

/**
 * The data of a page as the scripts that `RemixBrowser` reads it from, for a rendering that is whole before it is sent.
 * What Remix's `StreamTransfer` would render (@remix-run/react 2.17.5, single-fetch.js), in one piece.
 * @param data - `serverHandoffStream` of the entry context; read to its end
 */
export async function handOff(data: ReadableStream<Uint8Array>, nonce: string | undefined): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  const reader = data.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read())
    text += decoder.decode(piece.value, { stream: true });
  const open = nonce === undefined ? "<script>" : `<script nonce="${nonce}">`;
  const stream = "window.__remixContext.streamController";
  return `${open}${stream}.enqueue(${quoted(text)});${stream}.close();</script>`;
}
