import { createHash } from 'node:crypto';
import type { ForgeSource } from '../../../../src/core/source.ts';
import type { PublisherPolicy } from '../../../../src/deliver/read-policy.ts';
import type { FileVersion } from '../../../../src/forges/forge.ts';
import { branchChange } from '../../../../src/moderate/branch-change.ts';
import { reviewFile } from '../../../../src/moderate/review-file.ts';
import type { FileReview, ProposalReview } from '../../../../src/moderate/review.ts';
import type { OtherPatch } from '../../../../src/moderate/rivals.ts';

export const ADDRESS = {
  forge: 'github',
  host: 'forge.example',
  repository: 'harbour/stations',
  number: 12,
} as const;

const SOURCE: ForgeSource = {
  kind: 'forge',
  forge: 'github',
  host: ADDRESS.host,
  repository: ADDRESS.repository,
  ref: 'main',
  path: 'stations.csv',
};

export interface SampleProposal {
  /** The file where the branch departed, and at its tip. */
  before: string;
  after: string;
  /** The file as it is now; as it was when absent. */
  now?: string;
  others?: readonly OtherPatch[];
  policy?: PublisherPolicy;
  state?: 'open' | 'merged' | 'closed';
}

/** The review of a proposal, as the product makes it of real files. */
export function reviewOf(sample: SampleProposal): ProposalReview {
  const { state = 'open', policy = { state: 'none' } } = sample;
  return {
    proposal: {
      repository: ADDRESS.repository,
      number: ADDRESS.number,
      url: 'https://forge.example/harbour/stations/pull/12',
      title: 'Correct the stations',
      body: '',
      author: { login: 'ada', email: 'ada@example.org' },
      state,
      base: 'main',
      head: 'cafe',
      created: '2025-01-01T00:00:00Z',
      updated: '2025-01-01T00:00:00Z',
      mergeBase: 'beef',
      commits: 1,
      files: [{ path: SOURCE.path, previousPath: undefined, status: 'changed' }],
      isCutShort: false,
      answers: [],
    },
    files: [fileOf(sample, policy)],
    others: [],
    isRivalSearchCut: false,
    policy,
  };
}

function fileOf(
  { before, after, now = before, others = [] }: SampleProposal,
  policy: PublisherPolicy,
): FileReview {
  const change = branchChange({
    source: SOURCE,
    before: versionOf(before),
    after: versionOf(after),
    sent: undefined,
    key: undefined,
    created: '2025-01-01T00:00:00Z',
  });
  if (typeof change === 'string') throw new Error(`Nothing to review: ${change}`);
  return reviewFile(change, {
    path: SOURCE.path,
    current: versionOf(now),
    others,
    policy,
  });
}

function versionOf(text: string): FileVersion {
  const bytes = new TextEncoder().encode(text);
  const digest = createHash('sha1').update(bytes).digest('hex');
  return {
    bytes,
    ref: 'main',
    path: SOURCE.path,
    commit: digest,
    blob: digest,
    webUrl: 'https://forge.example/',
  };
}

/** A file of so many stations; `height` says how high each is. */
export function stations(count: number, height: (n: number) => string): string {
  const rows = Array.from(
    { length: count },
    (_, n) => `S${String(n).padStart(5, '0')},Station ${n},${height(n)}`,
  );
  return ['id,name,height', ...rows, ''].join('\n');
}
