import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PolicyDraft } from '../core/policy-draft.ts';
import type { FileVersion, Forge, Proposal, ProposalStep } from '../forges/forge.ts';
import { NothingToSendError } from './nothing-to-send.ts';
import { toFence } from './safe-text.ts';

/** Thrown when the policy says something else than when the wishes were written down; nothing was written. */
export class PolicyMovedError extends Error {
  override name = 'PolicyMovedError';
}

export interface ProposePolicyRequest {
  draft: PolicyDraft;
  forge: Forge;
  onStep(step: ProposalStep): void;
  signal: AbortSignal;
}

/**
 * Proposes a policy to its repository like a correction: as one change of one file, once.
 *
 * Throws `ForgeError`, `PolicyMovedError` or `NothingToSendError`; sending again is safe.
 */
export async function proposePolicy({
  draft,
  forge,
  onStep,
  signal,
}: ProposePolicyRequest): Promise<Proposal> {
  return forge.propose({
    patch: { source: draft.source, id: idOf(draft) },
    mayBeNew: true,
    title: 'Say how corrections of the data are taken',
    body: bodyOf(draft),
    message: 'Say how corrections of the data are taken\n',
    rebuild: async (current) => rebuild(draft, current),
    onStep: (step) => onStep(step),
    signal,
  });
}

function rebuild({ before, after }: PolicyDraft, { bytes }: FileVersion): Uint8Array<ArrayBuffer> {
  const now = new TextDecoder().decode(bytes);
  if (now === after) throw new NothingToSendError();
  if (now !== (before ?? '')) throw new PolicyMovedError('The policy changed since it was read');
  return new TextEncoder().encode(after);
}

/** The same wishes for the same repository are the same proposal. */
function idOf({ source, after }: PolicyDraft): string {
  const { host, repository, ref, path } = source;
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([host, repository, ref, path, after]))));
}

function bodyOf({ after }: PolicyDraft): string {
  return [
    'This says which corrections of the data in this repository are taken, and how. Emendata follows it, and `emendata check` can.',
    toFence(after, 'yaml'),
  ].join('\n\n');
}
