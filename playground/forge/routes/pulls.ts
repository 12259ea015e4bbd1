import { Hono } from 'hono';
import * as z from 'zod/mini';
import { can, readable, refuseArchived, refuseWrite, requireViewer } from '../auth.ts';
import { invalid, refuseCustom } from '../errors.ts';
import type { Forge, ForgeContext, ForgeEnv } from '../forge.ts';
import { readDiff, readMailPatches } from '../git/diff.ts';
import { readLog } from '../git/log.ts';
import { findRef } from '../git/refs.ts';
import { answerText, wantedDiff } from '../http/media.ts';
import { paginate, readBody } from '../http/request.ts';
import { toCommit, toDiffEntry } from '../shapes/commit.ts';
import { toPull, toSimplePull } from '../shapes/pull.ts';
import type { Pull } from '../store/pulls.ts';
import { openPull } from '../work/open-pull.ts';
import { pairFacts } from '../work/pair-facts.ts';
import { closePull, followBranches, pullFigures } from '../work/pull-tips.ts';
import { readablePull } from './find-pull.ts';

const newPull = z.object({
  title: z.optional(z.string()),
  head: z.string(),
  base: z.string(),
  body: z.optional(z.nullable(z.string())),
  draft: z.prefault(z.boolean(), false),
  maintainer_can_modify: z.prefault(z.boolean(), true),
});

const changedPull = z.object({
  title: z.optional(z.string()),
  body: z.optional(z.nullable(z.string())),
  state: z.optional(z.enum(['open', 'closed'])),
});

async function answerPull(
  forge: Forge,
  c: ForgeContext,
  at: { pull: Pull; status: 200 | 201 },
): Promise<Response> {
  const figures = await pullFigures(at.pull);
  return c.json(toPull(forge, { pull: at.pull, figures }, c.get('viewer')), at.status);
}

function matches(c: ForgeContext, pull: Pull): boolean {
  const state = c.req.query('state') ?? 'open';
  const head = c.req.query('head') ?? '';
  const base = c.req.query('base') ?? pull.baseRef;
  const label = `${pull.head.owner.login}:${pull.headRef}`;
  // Without an owner in front GitHub ignores the filter.
  const isHead = !head.includes(':') || head.toLowerCase() === label.toLowerCase();
  return (state === 'all' || pull.state === state) && pull.baseRef === base && isHead;
}

async function listPulls(forge: Forge, c: ForgeContext): Promise<Response> {
  const pulls = forge.pulls.list(readable(forge, c));
  for (const pull of pulls) await followBranches(forge, pull);
  const found = pulls.filter((pull) => matches(c, pull));
  const byUpdate = c.req.query('sort') === 'updated';
  if (byUpdate) found.sort((one, other) => one.updatedAt.getTime() - other.updatedAt.getTime());
  const isAscending = c.req.query('direction') === 'asc';
  const ordered = isAscending ? found : found.toReversed();
  return c.json(paginate(forge, c, ordered).map((pull) => toSimplePull(forge, pull, c.get('viewer'))));
}

async function reopen(forge: Forge, pull: Pull): Promise<void> {
  const head = await findRef(pull.head.directory, `refs/heads/${pull.headRef}`);
  const twin = forge.pulls
    .list(pull.base)
    .find((one) => one.state === 'open' && one.head === pull.head && one.headRef === pull.headRef);
  if (pull.merged !== undefined || head === undefined || twin !== undefined)
    throw refuseCustom('state cannot be changed.');
  pull.state = 'open';
  pull.closedAt = undefined;
  await followBranches(forge, pull);
}

async function changePull(forge: Forge, c: ForgeContext): Promise<Response> {
  const viewer = requireViewer(c);
  const pull = await readablePull(forge, c);
  if (pull.author !== viewer.account && !can(pull.base, viewer, 'write')) throw refuseWrite(viewer);
  refuseArchived(pull.base);
  const wish = await readBody(c, changedPull);
  if (wish.title !== undefined) pull.title = wish.title;
  if (wish.body !== undefined) pull.body = wish.body;
  if (wish.state === 'closed' && pull.state === 'open') closePull(forge, pull);
  if (wish.state === 'open' && pull.state === 'closed') await reopen(forge, pull);
  pull.updatedAt = forge.clock();
  return answerPull(forge, c, { pull, status: 200 });
}

async function createPull(forge: Forge, c: ForgeContext): Promise<Response> {
  const viewer = requireViewer(c);
  const repository = readable(forge, c);
  refuseArchived(repository);
  const { title, head, base, body = null, draft, maintainer_can_modify } = await readBody(c, newPull);
  if (title === undefined || title.trim() === '') {
    throw invalid({ resource: 'PullRequest', code: 'missing_field', field: 'title' });
  }
  const wish = { title, head, base, body, isDraft: draft, maintainerCanModify: maintainer_can_modify };
  const pull = await openPull(forge, repository, { viewer, wish });
  return answerPull(forge, c, { pull, status: 201 });
}

/** Pull requests: list, open, look at, change, and what they change. */
export function pullRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  const base = '/repos/:owner/:repo/pulls';

  routes.get(base, (c) => listPulls(forge, c));
  routes.post(base, (c) => createPull(forge, c));
  routes.patch(`${base}/:number`, (c) => changePull(forge, c));

  routes.get(`${base}/:number`, async (c) => {
    const pull = await readablePull(forge, c);
    const form = wantedDiff(c);
    const { directory } = pull.base;
    if (form === 'diff')
      return answerText(c, form, await readDiff(directory, await pairFacts(pull).base(), pull.headSha));
    if (form === 'patch')
      return answerText(c, form, await readMailPatches(directory, pull.baseSha, pull.headSha));
    return answerPull(forge, c, { pull, status: 200 });
  });

  routes.get(`${base}/:number/files`, async (c) => {
    const pull = await readablePull(forge, c);
    const files = paginate(forge, c, await pairFacts(pull).files());
    return c.json(files.map((file) => toDiffEntry(forge, pull.base, { commit: pull.headSha, file })));
  });

  routes.get(`${base}/:number/commits`, async (c) => {
    const pull = await readablePull(forge, c);
    const commits = await readLog(pull.base.directory, [pull.headSha, `^${await pairFacts(pull).base()}`]);
    return c.json(
      paginate(forge, c, commits.toReversed()).map((commit) => toCommit(forge, pull.base, commit)),
    );
  });

  return routes;
}
