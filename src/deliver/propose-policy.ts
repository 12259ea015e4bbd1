import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PolicyDraft } from '../core/policy-draft.ts';
import type { FileVersion, Forge, Proposal, ProposalStep } from '../forges/forge.ts';
import { NothingToSendError } from './nothing-to-send.ts';
import { toFence } from './safe-text.ts';

/** Thrown when the file says something else than when the new one was written down; nothing was written. */
export class PolicyMovedError extends Error {
  override name = 'PolicyMovedError';
}

export interface ProposePolicyRequest {
  draft: PolicyDraft;
  forge: Forge;
  onStep(step: ProposalStep): void;
  signal: AbortSignal;
}

interface Wording {
  title: string;
  body: string;
  language: string;
}

const WORDINGS: Readonly<Record<'policy' | 'schema', Wording>> = {
  policy: {
    title: 'Say how corrections of the data are taken',
    body: 'This says which corrections of the data in this repository are taken, and how. Emendata follows it, and `emendata check` can.',
    language: 'yaml',
  },
  schema: {
    title: 'Say what the columns of the data mean',
    body: 'This says what the columns of the data mean, so that errors are found where they are made. It is a [Table Schema](https://datapackage.org/standard/table-schema/), which other programs understand, too. The data stays as it is.',
    language: 'json',
  },
};
/** Longer files are seen among the changes: a forge takes 65,536 characters. */
const LONGEST = 30_000;

/**
 * Proposes a file about the data to its repository like a correction: as one change of one file, once.
 *
 * Throws `ForgeError`, `PolicyMovedError` or `NothingToSendError`; sending again is safe.
 */
export async function proposePolicy({
  draft,
  forge,
  onStep,
  signal,
}: ProposePolicyRequest): Promise<Proposal> {
  const wording = WORDINGS[draft.about ?? 'policy'];
  return forge.propose({
    patch: { source: draft.source, id: idOf(draft) },
    mayBeNew: true,
    title: wording.title,
    body: bodyOf(draft, wording),
    message: `${wording.title}\n`,
    rebuild: async (current) => rebuild(draft, current),
    onStep: (step) => onStep(step),
    signal,
  });
}

function rebuild({ before, after }: PolicyDraft, { bytes }: FileVersion): Uint8Array<ArrayBuffer> {
  const now = new TextDecoder().decode(bytes);
  if (now === after) throw new NothingToSendError();
  if (now !== (before ?? '')) throw new PolicyMovedError('The file changed since it was read');
  const mark = isMarked(bytes) ? '\ufeff' : '';
  return new TextEncoder().encode(mark + after);
}

/** A byte order mark, which reading leaves out, stays. */
function isMarked([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}

/** The same wishes for the same repository are the same proposal. */
function idOf({ source, after }: PolicyDraft): string {
  const { host, repository, ref, path } = source;
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([host, repository, ref, path, after]))));
}

function bodyOf({ after }: PolicyDraft, { body, language }: Wording): string {
  return [body, ...(after.length <= LONGEST ? [toFence(after, language)] : [])].join('\n\n');
}
