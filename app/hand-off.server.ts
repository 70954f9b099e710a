const UNSAFE = /[&<>`$\u2028\u2029]/g;

/**
 * JSON lines as a literal of a script, read back to the letter. What could end the script or the literal stands in
 * strings alone, where JSON has another way of writing it; quotes stay as they are, so that JSON within JSON stays short.
 */
const quoted = (text: string): string =>
  `String.raw\`${text.replace(UNSAFE, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`)}\``;

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
