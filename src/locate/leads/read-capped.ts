import { LeadError } from './lead-error.ts';

/** Two million bytes say where a file is; a host that sends more is not waited for. */
const most = 2_000_000;

/** The bytes of an answer. Rejects with `LeadError` as soon as they are too many. */
export async function readCapped({ body }: Response): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.length;
    if (size > most) throw new LeadError('too-large', `More than ${most} bytes`);
    pieces.push(piece);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
