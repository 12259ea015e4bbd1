import type { Patch } from '../core/patch/patch.ts';
import type { ForgeSource } from '../core/source.ts';
import type { Forge } from '../forges/forge.ts';
import type { VersionCommit } from '../forges/versions.ts';
import { commitFacts, type CommitFacts } from '../history/commit-facts.ts';
import { patchesInBody } from './body-patches.ts';

/** Versions of a file, and proposals of a repository, that are looked through. */
const MOST_VERSIONS = 1_000;
const MOST_PROPOSALS = 1_000;

/** A version of a file in which somebody had a part. */
export interface OwnVersion {
  version: VersionCommit;
  /** Their patches in it, when others had a part in it, too; undefined when all of it is theirs. */
  share: readonly Patch[] | undefined;
}

export interface OwnVersions {
  /** Newest first. */
  versions: readonly OwnVersion[];
  /** True when the file has older versions that were not looked at. */
  isCut: boolean;
}

/** The versions of a file that somebody wrote, or that were made of what they sent. */
export async function fetchOwnVersions(
  forge: Forge,
  { source, login }: { source: ForgeSource; login: string },
  signal: AbortSignal,
): Promise<OwnVersions> {
  const found: { version: VersionCommit; facts: CommitFacts }[] = [];
  let left = MOST_VERSIONS;
  for await (const version of forge.listVersions(source, signal)) {
    if (left-- === 0) break;
    const facts = commitFacts(version);
    if (hasPart(facts, login)) found.push({ version, facts });
  }
  const isShared = found.some(({ facts }) => !isAlone(facts, login));
  const patches = isShared ? await fetchPatches(forge, { source, login }, signal) : new Map<string, Patch>();
  return {
    isCut: left < 0,
    versions: found.map(({ version, facts }) => ({
      version,
      share: isAlone(facts, login) ? undefined : facts.patches.flatMap((id) => patches.get(id) ?? []),
    })),
  };
}

/** What somebody proposed, by the id of the patch, as far as the bodies still tell. */
async function fetchPatches(
  forge: Forge,
  { source, login }: { source: ForgeSource; login: string },
  signal: AbortSignal,
): Promise<Map<string, Patch>> {
  const patches = new Map<string, Patch>();
  let left = MOST_PROPOSALS;
  for await (const { author, body } of forge.listProposals(source.repository, 'all', signal)) {
    if (left-- === 0) break;
    if (author === undefined || !isSame(author.login, login)) continue;
    for (const patch of patchesInBody(body)) patches.set(patch.id, patch);
  }
  return patches;
}

function hasPart({ author, coAuthors }: CommitFacts, login: string): boolean {
  return [author, ...coAuthors].some((person) => isSame(person.login, login));
}

/** Whether nobody else had a part in it; who only put it on the branch has none. */
function isAlone({ author, coAuthors }: CommitFacts, login: string): boolean {
  return [author, ...coAuthors].every((person) => isSame(person.login, login));
}

function isSame(one: string | undefined, login: string): boolean {
  return one?.toLowerCase() === login.toLowerCase();
}
