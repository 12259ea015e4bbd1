import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** A stream that is written no faster than it is read. */
export class Output {
  readonly #stream: Writable;

  constructor(stream: Writable) {
    this.#stream = stream;
  }

  async write(chunk: string | Uint8Array): Promise<void> {
    if (chunk.length > 0 && !this.#stream.write(chunk)) await once(this.#stream, 'drain');
  }

  /** One line. */
  async line(text: string): Promise<void> {
    await this.write(`${text}\n`);
  }

  async json(value: unknown): Promise<void> {
    await this.line(JSON.stringify(value, null, 2));
  }
}
