import { Hono } from 'hono';
import * as z from 'zod/mini';
import { HttpError } from '../../errors.ts';
import type { Forge, ForgeContext, ForgeEnv } from '../../forge.ts';
import type { FileDiff } from '../../git/diff.ts';
import { readLog } from '../../git/log.ts';
import type { Pull } from '../../store/pulls.ts';
import { pairFacts } from '../../work/pair-facts.ts';
import { closePull, followBranches } from '../../work/pull-tips.ts';
import { can, readable, refuseArchived, requireViewer } from '../http/access.ts';
import { readBody } from '../http/body.ts';
import { paginate } from '../http/pages.ts';
import { toCommit } from '../shapes/commit.ts';
import { toPull } from '../shapes/pull.ts';
import { openPull } from '../work/open-pull.ts';
import { readablePull } from './find-pull.ts';

const BASE = '/repos/:owner/:repo/pulls';
const newSchema = z.object({
  head: z.string(),
  base: z.string(),
  title: z.string().check(z.minLength(1)),
  body: z.prefault(z.string(), ''),
  allow_maintainer_edit: z.prefault(z.boolean(), false),
});
const changedSchema = z.object({
  title: z.optional(z.string()),
  body: z.optional(z.string()),
  state: z.optional(z.enum(['open', 'closed'])),
  allow_maintainer_edit: z.optional(z.boolean()),
});
const FILE_STATUS = {
  added: 'added',
  removed: 'deleted',
  modified: 'changed',
  changed: 'changed',
  renamed: 'renamed',
} as const;

async function listPulls(forge: Forge, c: ForgeContext) {
  const repository = readable(forge, c);
  const { state = 'open', sort, poster } = c.req.query();
  const pulls = forge.pulls.list(repository).toReversed();
  for (const pull of pulls) await followBranches(forge, pull);
  const wanted = pulls.filter(
    (pull) =>
      (state === 'all' || pull.state === state) &&
      (poster === undefined || pull.author.login.toLowerCase() === poster.toLowerCase()),
  );
  if (sort === 'recentupdate')
    wanted.sort((one, other) => other.updatedAt.getTime() - one.updatedAt.getTime());
  return Promise.all(paginate(forge, c, wanted).map((pull) => toPull(forge, pull, c.get('viewer'))));
}

async function makePull(forge: Forge, c: ForgeContext) {
  const viewer = requireViewer(c);
  const repository = readable(forge, c);
  refuseArchived(repository);
  const wish = await readBody(c, newSchema);
  return toPull(forge, await openPull(forge, repository, { viewer, wish }), viewer);
}

async function changePull(forge: Forge, c: ForgeContext) {
  const viewer = requireViewer(c);
  const pull = await readablePull(forge, c);
  refuseArchived(pull.base);
  if (pull.author !== viewer.account && !can(pull.base, viewer, 'write'))
    throw new HttpError(403, 'user should have permission to write to this pull request');
  const { title, body, state, allow_maintainer_edit } = await readBody(c, changedSchema);
  if (state !== undefined && pull.merged !== undefined)
    throw new HttpError(412, 'cannot change state of this pull request, it was already merged');
  if (title !== undefined) pull.title = title;
  if (body !== undefined) pull.body = body;
  if (allow_maintainer_edit !== undefined) pull.maintainerCanModify = allow_maintainer_edit;
  if (state === 'closed' && pull.state === 'open') closePull(forge, pull);
  if (state === 'open') pull.state = 'open';
  pull.updatedAt = forge.clock();
  return toPull(forge, pull, viewer);
}

function toChangedFile({ path, previousPath, status, additions, deletions }: FileDiff) {
  const isRenamed = status === 'renamed' && previousPath !== undefined;
  return {
    filename: path,
    ...(isRenamed ? { previous_filename: previousPath } : {}),
    status: FILE_STATUS[status],
    additions,
    deletions,
    changes: additions + deletions,
  };
}

async function listCommits(forge: Forge, c: ForgeContext, pull: Pull) {
  const range = [pull.headSha, `^${await pairFacts(pull).base()}`];
  const page = paginate(forge, c, await readLog(pull.base.directory, range));
  return Promise.all(
    page.map((commit) =>
      toCommit(forge, pull.base, { commit, parts: { files: c.req.query('files') !== 'false' } }),
    ),
  );
}

/** Pull requests: list, open, look at, change, and what they change. */
export function pullRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get(BASE, async (c) => c.json(await listPulls(forge, c)));
  routes.post(BASE, async (c) => c.json(await makePull(forge, c), 201));
  routes.get(`${BASE}/:number`, async (c) =>
    c.json(await toPull(forge, await readablePull(forge, c), c.get('viewer'))),
  );
  routes.patch(`${BASE}/:number`, async (c) => c.json(await changePull(forge, c), 201));
  routes.get(`${BASE}/:number/files`, async (c) => {
    const files = await pairFacts(await readablePull(forge, c)).files();
    return c.json(paginate(forge, c, files).map(toChangedFile));
  });
  routes.get(`${BASE}/:number/commits`, async (c) =>
    c.json(await listCommits(forge, c, await readablePull(forge, c))),
  );
  return routes;
}
