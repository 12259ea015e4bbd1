import { NotATableError } from '../core/csv/errors.ts';
import type { Patch } from '../core/patch/patch.ts';
import type { ProposalAddress } from '../core/proposal-address.ts';
import type { ForgeSource } from '../core/source.ts';
import { rulesFor } from '../core/policy/rules.ts';
import { findPolicy, type PublisherPolicy } from '../deliver/read-policy.ts';
import { isTabularFile } from '../locate/tabular-file.ts';
import { ForgeError, type FileVersion, type Forge } from '../forges/forge.ts';
import type { ChangedFile, ProposalDetails } from '../forges/moderating.ts';
import { patchesInBody } from './body-patches.ts';
import { branchChange } from './branch-change.ts';
import { fetchOpenProposals, type OpenProposals } from './open-proposals.ts';
import type { FileReview, NotReviewable, OtherFile, ProposalReview } from './review.ts';
import { reviewFile } from './review-file.ts';
import type { OtherPatch } from './rivals.ts';

/** Tables of one proposal that are read; the others are named. */
const MOST_FILES = 20;
/** Bytes of the file that are searched for rivals, all other proposals together: some seconds. */
const RIVAL_BYTES = 200_000_000;

export interface ReviewRequest {
  forge: Forge;
  proposal: ProposalAddress;
  signal: AbortSignal;
}

/** What every file of a proposal is read with. */
interface Reading extends ReviewRequest {
  details: ProposalDetails;
  sent: readonly Patch[];
  open: OpenProposals;
  /** The publisher's policy, asked for once, at the tip that the first table was read from. */
  policyAt(commit: string): Promise<PublisherPolicy>;
  /** Whether some of the other proposals were not looked at. */
  cut: { isCut: boolean };
}

/**
 * Reads a proposal as a moderator judges it: what its branch really changes in each table, by cell, against the file as it is
 * now. The bytes of the branch are the truth; the body only lends its remarks.
 */
export async function readReview(request: ReviewRequest): Promise<ProposalReview> {
  const { forge, proposal, signal } = request;
  return reviewAmong(request, await fetchOpenProposals(forge, proposal.repository, signal));
}

/** The same, when the other open proposals are known, or do not matter. */
export async function reviewAmong(request: ReviewRequest, open: OpenProposals): Promise<ProposalReview> {
  const { forge, proposal, signal } = request;
  const details = await forge.readProposal(proposal.repository, proposal.number, signal);
  let policy: Promise<PublisherPolicy> | undefined;
  const policyAt = (commit: string) =>
    (policy ??= findPolicy(forge, { repository: proposal.repository, commit }, signal));
  const cut = { isCut: open.isCut };
  const reading = { ...request, details, open, policyAt, cut, sent: patchesInBody(details.body) };
  const files: FileReview[] = [];
  const others: OtherFile[] = [];
  for (const [index, file] of details.files.entries()) {
    const review = index < MOST_FILES ? await readChangedFile(reading, file) : 'too-many-files';
    if (typeof review === 'string') others.push({ path: file.path, reason: review });
    else {
      files.push(review);
      if (file.status === 'renamed') others.push({ path: file.path, reason: 'renamed' });
    }
  }
  return {
    proposal: details,
    files,
    others,
    isRivalSearchCut: cut.isCut,
    policy: (await policy) ?? { state: 'unread' },
  };
}

async function readChangedFile(reading: Reading, file: ChangedFile): Promise<FileReview | NotReviewable> {
  if (file.status === 'added' || file.status === 'removed') return file.status;
  if (!isTabularFile(file.path)) return 'not-a-table';
  try {
    return await compareFile(reading, file);
  } catch (error) {
    if (error instanceof NotATableError) return 'not-a-table';
    if (error instanceof ForgeError && error.reason === 'too-large') return 'too-large';
    throw error;
  }
}

async function compareFile(reading: Reading, file: ChangedFile): Promise<FileReview | NotReviewable> {
  const { forge, proposal, details, signal } = reading;
  const path = file.previousPath ?? file.path;
  const { repository } = proposal;
  const source = sourceOf(reading, path);
  const [current, after] = await Promise.all([
    findCurrent(reading, source),
    forge.readVersion({ repository, path: file.path, commit: details.head }, signal),
  ]);
  if (current === undefined || after === undefined) return 'gone';
  const before =
    current.commit === details.mergeBase
      ? current
      : await forge.readVersion({ repository, path, commit: details.mergeBase }, signal);
  if (before === undefined) return 'gone';
  const sent = reading.sent.find((patch) => speaksOf(patch, source));
  const policy = await reading.policyAt(current.commit);
  const key = policy.state === 'read' ? rulesFor(policy.policy, path)?.key : undefined;
  const change = branchChange({ source, before, after, sent, key, created: details.created });
  if (typeof change === 'string') return change;
  const others = otherPatches(reading, source);
  const room = Math.max(1, Math.floor(RIVAL_BYTES / Math.max(1, current.bytes.length)));
  if (others.length > room) reading.cut.isCut = true;
  return reviewFile(change, { path, current, policy, others: others.slice(0, room) });
}

function sourceOf({ proposal, details }: Reading, path: string): ForgeSource {
  const { forge, host, repository } = proposal;
  return { kind: 'forge', forge, host, repository, ref: details.base, path };
}

/** The file at the tip of the base branch; undefined when it is not there any more. */
async function findCurrent(
  { forge, signal }: Reading,
  source: ForgeSource,
): Promise<FileVersion | undefined> {
  try {
    return await forge.readTarget(source, signal);
  } catch (error) {
    if (error instanceof ForgeError && error.reason === 'not-found') return undefined;
    throw error;
  }
}

/** Whether a patch says that it corrects this file, on whichever of its branches. */
function speaksOf({ source: spoken }: Patch, { host, repository, path }: ForgeSource): boolean {
  return (
    spoken.kind === 'forge' &&
    spoken.host === host &&
    spoken.repository.toLowerCase() === repository.toLowerCase() &&
    spoken.path === path
  );
}

function otherPatches({ open, details }: Reading, source: ForgeSource): OtherPatch[] {
  return open.proposals
    .filter(({ summary }) => summary.number !== details.number && summary.base === details.base)
    .flatMap(({ summary, patches }) =>
      patches.filter((patch) => speaksOf(patch, source)).map((patch) => ({ summary, patch })),
    );
}
