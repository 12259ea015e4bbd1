import { Hono } from 'hono';
import { can, readable } from '../auth.ts';
import { notFound } from '../errors.ts';
import type { Forge, ForgeContext, ForgeEnv } from '../forge.ts';
import { mergeBase, readDiff, readFileDiffs, readMailPatches } from '../git/diff.ts';
import { countCommits, readCommit, readLog } from '../git/log.ts';
import { findCommit } from '../git/refs.ts';
import { answerText, wantedDiff } from '../http/media.ts';
import { encodePath, toCommit, toDiffEntry } from '../shapes/commit.ts';
import { repositoryApi, repositoryPage } from '../shapes/repository.ts';
import type { Repository } from '../store/repositories.ts';

/** Commit for one side of `base...head`: a ref here, or `login:ref` in that account's fork. */
async function findSide(
  forge: Forge,
  c: ForgeContext,
  at: { repository: Repository; side: string },
): Promise<string> {
  const [, login, ref = ''] = /^(?:([^:]+):)?(.+)$/.exec(at.side) ?? [];
  const home = login === undefined ? at.repository : forge.repositories.findInNetwork(at.repository, login);
  if (home === undefined || !can(home, c.get('viewer'), 'read')) throw notFound();
  const sha = await findCommit(home.directory, ref);
  if (sha === undefined) throw notFound();
  return sha;
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0 && behind > 0) return 'diverged';
  if (ahead > 0) return 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}

interface Sides {
  basehead: string;
  base: string;
  head: string;
  /** Where the two parted. */
  fork: string;
}

async function toComparison(forge: Forge, repository: Repository, sides: Sides) {
  const { base, head, fork, basehead } = sides;
  const { directory } = repository;
  const [commits, behind, files, baseCommit, forkCommit] = await Promise.all([
    readLog(directory, [head, `^${base}`], { limit: 250 }),
    countCommits(directory, [base, `^${head}`]),
    readFileDiffs(directory, fork, head),
    readCommit(directory, base),
    readCommit(directory, fork),
  ]);
  const ahead = await countCommits(directory, [head, `^${base}`]);
  const page = `${repositoryPage(forge, repository)}/compare/${encodePath(basehead)}`;
  return {
    url: `${repositoryApi(forge, repository)}/compare/${encodePath(basehead)}`,
    html_url: page,
    permalink_url: `${repositoryPage(forge, repository)}/compare/${base}...${head}`,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    base_commit: toCommit(forge, repository, baseCommit),
    merge_base_commit: toCommit(forge, repository, forkCommit),
    status: statusOf(ahead, behind),
    ahead_by: ahead,
    behind_by: behind,
    total_commits: ahead,
    commits: commits.toReversed().map((commit) => toCommit(forge, repository, commit)),
    files: files.map((file) => toDiffEntry(forge, repository, { commit: head, file })),
  };
}

/** `GET compare/{base}...{head}`, also across forks. */
export function compareRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get('/repos/:owner/:repo/compare/:basehead{.+}', async (c) => {
    const repository = readable(forge, c);
    const basehead = c.req.param('basehead');
    const [left, right, ...more] = basehead.split('...');
    if (!left || !right || more.length > 0) throw notFound();
    const base = await findSide(forge, c, { repository, side: left });
    const head = await findSide(forge, c, { repository, side: right });
    const fork = await mergeBase(repository.directory, base, head);
    if (fork === undefined) throw notFound();
    const form = wantedDiff(c);
    if (form === 'diff') return answerText(c, form, await readDiff(repository.directory, fork, head));
    if (form === 'patch') return answerText(c, form, await readMailPatches(repository.directory, base, head));
    return c.json(await toComparison(forge, repository, { basehead, base, head, fork }));
  });
  return routes;
}
