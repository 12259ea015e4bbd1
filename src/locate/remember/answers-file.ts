import * as z from 'zod/mini';
import { rememberedSourceSchema, type RememberedSource } from '../../core/remembered-source.ts';

/** A file that is larger was not written by us: 10,000 answers are 5 MB. */
export const ANSWERS_FILE_BYTES = 10_000_000;

const fileSchema = z.object({
  emendata: z.literal('answers'),
  version: z.literal(1),
  answers: z.array(rememberedSourceSchema).check(z.maxLength(10_000)),
});

export type AnswersFileReason = 'too-large' | 'no-json' | 'no-answers-file';

/** A file that is no list of answers; `reason` is a key of the message catalogue. */
export class AnswersFileError extends Error {
  override name = 'AnswersFileError';
  readonly reason: AnswersFileReason;
  constructor(reason: AnswersFileReason) {
    super(`Not a file of answers: ${reason}`);
    this.reason = reason;
  }
}

/** Returns the answers as a JSON file, to be kept or taken to another browser. */
export function toAnswersFile(answers: readonly RememberedSource[]): string {
  return `${JSON.stringify({ emendata: 'answers', version: 1, answers }, undefined, 2)}\n`;
}

/**
 * The answers of such a file. One that does not fit refuses the whole file: half an import would go unnoticed.
 *
 * @throws AnswersFileError
 */
export function parseAnswersFile(text: string): RememberedSource[] {
  if (text.length > ANSWERS_FILE_BYTES) throw new AnswersFileError('too-large');
  const file = fileSchema.safeParse(parseJson(text));
  if (!file.success) throw new AnswersFileError('no-answers-file');
  return file.data.answers;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new AnswersFileError('no-json');
  }
}
