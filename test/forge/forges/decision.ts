import type { AcceptRequest, ProposalDetails } from '../../../src/forges/moderating.ts';
import { correct, EDIT, FILE, PATH, replaced, send, sourceOf, type Edit } from './correction.ts';
import { git, type ForgeUnderTest, type Person, type WantedRepository } from './forge-under-test.ts';

/** What a rebuild throws when the file says all of it already. */
export class NothingLeftError extends Error {
  override name = 'NothingLeftError';
}

export const signal = () => AbortSignal.timeout(30_000);

/** Proposes each correction on its own, and returns the proposals as a moderator reads them. */
export async function offer(
  forge: ForgeUnderTest,
  wanted: Omit<WantedRepository, 'files'>,
  { by = 'ada', edits = [EDIT] }: { by?: Person; edits?: readonly Edit[] } = {},
): Promise<{ repository: string; proposals: ProposalDetails[]; proposal: ProposalDetails }> {
  const repository = await forge.createRepository({ writers: ['maria'], ...wanted, files: { [PATH]: FILE } });
  const proposals: ProposalDetails[] = [];
  for (const edit of edits) {
    const { number } = await send(forge.client(by), correct(sourceOf(forge, repository), FILE, [edit]));
    proposals.push(await forge.client('maria').readProposal(repository, number, signal()));
  }
  const [proposal] = proposals;
  if (proposal === undefined) throw new Error('No correction was given');
  return { repository, proposals, proposal };
}

/** The file with these texts replaced; what is replaced already stays. */
type Replacement = readonly [before: string, after: string];
const WHOLE: readonly Replacement[] = [['"Thigpen "', '"Thigpen"']];

/** A decision to accept: every proposal as a whole, unless told otherwise. */
export function accepting(
  proposals: readonly ProposalDetails[],
  more: Partial<AcceptRequest> & { replacements?: readonly Replacement[] } = {},
): AcceptRequest {
  const { replacements = WHOLE, ...rest } = more;
  const [first] = proposals;
  if (first === undefined) throw new Error('Nothing to accept');
  return {
    repository: first.repository,
    branch: 'main',
    path: PATH,
    proposals: proposals.map(({ number, head }) => ({ number, head, joins: true })),
    author: first.author,
    rebuild: async ({ bytes }) => ({
      bytes: rebuilt(bytes, replacements),
      message: 'Accept a correction\n\nReviewed-by: Maria <maria@example.org>\n',
    }),
    onStep: () => undefined,
    signal: signal(),
    ...rest,
  };
}

/** The same, of which only a part is accepted: nothing joins. */
export function acceptingPart(
  proposals: readonly ProposalDetails[],
  more: Partial<AcceptRequest> = {},
): AcceptRequest {
  return accepting(proposals, {
    proposals: proposals.map(({ number, head }) => ({ number, head, joins: false })),
    ...more,
  });
}

function rebuilt(bytes: Uint8Array, replacements: readonly Replacement[]): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(bytes).toString('latin1');
  const left = replacements.filter(([before]) => text.includes(before));
  if (left.length === 0) throw new NothingLeftError();
  let now = bytes;
  for (const [before, after] of left) now = replaced(now, before, after);
  return new Uint8Array(now);
}

/** What git says of a commit. */
export async function readCommit(forge: ForgeUnderTest, repository: string, commit: string) {
  const format = ['%P', '%an <%ae>', '%cn <%ce>', '%B'].join('%x00');
  const text = await git(forge.directory(repository), 'log', '-1', `--format=${format}`, commit);
  const [parents = '', author = '', committer = '', message = ''] = text.split('\0');
  return { parents: parents.split(' '), author, committer, message: message.trimEnd() };
}

/** The commit a branch is at. */
export async function tipOf(forge: ForgeUnderTest, repository: string, branch = 'main'): Promise<string> {
  return (await git(forge.directory(repository), 'rev-parse', branch)).trim();
}
