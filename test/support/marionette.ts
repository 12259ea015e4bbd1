import { connect, type Socket } from 'node:net';

/** Marionette said no; `kind` is its name of the error, such as `no such element`. */
export class MarionetteError extends Error {
  override name = 'MarionetteError';
  readonly kind: string;
  constructor(kind: string, message: string) {
    super(message);
    this.kind = kind;
  }
}

interface Pending {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
}

/** What Firefox sends; its greeting is no array. */
type Answer = [type: 1, id: number, error: { error: string; message: string } | null, result: never];

/**
 * A client for Marionette, Firefox's own remote protocol: `LENGTH:JSON` over TCP, where the JSON is
 * `[0, id, command, parameters]` one way and `[1, id, error, result]` the other.
 *
 * It reaches what WebDriver BiDi does not: the toolbar, the popup and extension pages.
 * @see https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #pending = new Map<number, Pending>();
  #received: Buffer = Buffer.alloc(0);
  #last = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => this.#receive(chunk));
    socket.on('error', (error) => this.#end(error));
    socket.on('close', () => this.#end(new Error('Firefox closed the connection')));
  }

  /** A connection to the Firefox that listens on this port. */
  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    const client = new Marionette(socket);
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    return client;
  }

  /** The result of a command, in the shape the protocol documents; throws `MarionetteError` when Firefox refuses it. */
  async send<T>(command: string, parameters: object = {}): Promise<T> {
    const id = ++this.#last;
    const message = Buffer.from(JSON.stringify([0, id, command, parameters]));
    const answer = new Promise<T>((resolve, reject) => this.#pending.set(id, { resolve, reject }));
    if (this.#socket.destroyed) this.#end(new Error('Not connected to Firefox'));
    else this.#socket.write(Buffer.concat([Buffer.from(`${message.length}:`), message]));
    return answer;
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      const end = colon + 1 + Number(this.#received.subarray(0, colon).toString());
      if (colon === -1 || this.#received.length < end) return;
      this.#settle(JSON.parse(this.#received.subarray(colon + 1, end).toString()));
      this.#received = this.#received.subarray(end);
    }
  }

  #settle(message: unknown): void {
    if (!isAnswer(message)) return;
    const [, id, error, result] = message;
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (error) pending?.reject(new MarionetteError(error.error, error.message));
    else pending?.resolve(result);
  }

  #end(error: Error): void {
    for (const pending of this.#pending.values()) pending.reject(error);
    this.#pending.clear();
  }
}

function isAnswer(message: unknown): message is Answer {
  return Array.isArray(message) && message[0] === 1;
}
