import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";

/**
 * A socket.io phone as thin as can be (websocket frames over a plain socket), so that a thousand of them do not become
 * the bottleneck of what they measure. Text only, no compression. Both servers of a comparison meet the same phones.
 */
export class ThinPhone {
  #socket: Socket | null = null;
  #rest: Buffer = Buffer.alloc(0);
  #open = false;
  #acks = new Map<number, (text: string) => void>();
  #next = 0;
  up = false;
  /** Every event, as the text of its JSON array. */
  onEvent: (text: string) => void = () => {};

  constructor(
    readonly port: number,
    readonly headers: Record<string, string> = {},
  ) {}

  connect(): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host: "127.0.0.1", port: this.port, noDelay: true });
      this.#socket = socket;
      this.#rest = Buffer.alloc(0);
      this.#open = false;
      const timer = setTimeout(() => socket.destroy(new Error("connect timeout")), 30_000);
      const lines = Object.entries({
        Host: `127.0.0.1:${this.port}`,
        Origin: `http://127.0.0.1:${this.port}`,
        ...this.headers,
      });
      socket.write(
        `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
          `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString("base64")}\r\n` +
          `${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`,
      );
      const connected = () => {
        clearTimeout(timer);
        resolve();
      };
      socket.on("data", (data) => this.#take(data, connected));
      socket.on("error", reject);
      socket.on("close", () => {
        clearTimeout(timer);
        this.up = false;
        reject(new Error("closed"));
      });
    });
  }

  emit(args: unknown[], ack?: (text: string) => void): void {
    const id = ack ? this.#next++ : "";
    if (ack) this.#acks.set(id as number, ack);
    this.#send(`42${id}${JSON.stringify(args)}`);
  }

  /** Gone without a word, as a phone that loses its access point. */
  kill(): void {
    this.#socket?.destroy();
  }

  #take(data: Buffer, connected: () => void): void {
    let bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, data]) : data;
    if (!this.#open) {
      const end = bytes.indexOf("\r\n\r\n");
      if (end < 0) {
        this.#rest = bytes;
        return;
      }
      if (!bytes.subarray(0, 16).toString().includes(" 101"))
        return void this.#socket?.destroy(new Error(bytes.toString("latin1", 0, 40)));
      this.#open = true;
      bytes = bytes.subarray(end + 4);
    }
    let at = 0;
    for (;;) {
      if (bytes.length - at < 2) break;
      let size = (bytes[at + 1] as number) & 127;
      let head = 2;
      if (size === 126) {
        if (bytes.length - at < 4) break;
        size = bytes.readUInt16BE(at + 2);
        head = 4;
      }
      if (bytes.length - at < head + size) break;
      const kind = (bytes[at] as number) & 15;
      if (kind === 1) this.#text(bytes.toString("utf8", at + head, at + head + size), connected);
      at += head + size;
    }
    this.#rest = bytes.subarray(at);
  }

  #text(text: string, connected: () => void): void {
    if (text === "2") this.#send("3");
    else if (text.startsWith("0")) this.#send("40");
    else if (text.startsWith("40")) {
      this.up = true;
      connected();
    } else if (text.startsWith("42")) this.onEvent(text.slice(text.indexOf("[")));
    else if (text.startsWith("43")) {
      const start = text.indexOf("[");
      const id = Number(text.slice(2, start));
      this.#acks.get(id)?.(text.slice(start));
      this.#acks.delete(id);
    }
  }

  #send(text: string): void {
    const body = Buffer.from(text);
    const head = body.length < 126 ? Buffer.from([0x81, 0x80 | body.length, 0, 0, 0, 0]) : Buffer.alloc(8);
    if (body.length >= 126) {
      head.set([0x81, 0xfe]);
      head.writeUInt16BE(body.length, 2);
    }
    // A mask of zeros is a mask, and leaves the bytes as they are.
    this.#socket?.write(Buffer.concat([head, body]));
  }
}

/** Connects all, at most 200 at a time. */
export async function connectAll(phones: readonly ThinPhone[]): Promise<void> {
  for (let at = 0; at < phones.length; at += 200)
    await Promise.all(phones.slice(at, at + 200).map((phone) => phone.connect()));
}
