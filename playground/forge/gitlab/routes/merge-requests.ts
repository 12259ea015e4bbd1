import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Forge, ForgeContext, ForgeEnv } from '../../forge.ts';
import { readLog } from '../../git/log.ts';
import type { Pull } from '../../store/pulls.ts';
import { pairFacts } from '../../work/pair-facts.ts';
import { closePull, followBranches } from '../../work/pull-tips.ts';
import { forbidden, refuse } from '../errors.ts';
import { mayPush, readable, requireViewer } from '../http/access.ts';
import { readBody } from '../http/body.ts';
import { paginate } from '../http/pages.ts';
import { toCommit, toDiff } from '../shapes/commit.ts';
import { stateOf, toFullMergeRequest, toMergeRequest } from '../shapes/merge-request.ts';
import { openMergeRequest } from '../work/open-merge-request.ts';
import { readableMergeRequest } from './find-merge-request.ts';

const BASE = '/projects/:id/merge_requests';

const newRequest = z.object({
  source_branch: z.string(),
  target_branch: z.string(),
  title: z.string(),
  description: z.optional(z.nullable(z.string())),
  target_project_id: z.optional(z.int()),
  allow_collaboration: z.prefault(z.boolean(), false),
});

const changedRequest = z.object({
  title: z.optional(z.string()),
  description: z.optional(z.nullable(z.string())),
  state_event: z.optional(z.enum(['close', 'reopen'])),
});

function isWanted(c: ForgeContext, pull: Pull): boolean {
  const is = (name: string, value: string) => (c.req.query(name) ?? value) === value;
  const state = c.req.query('state') ?? 'all';
  return (
    (state === 'all' || stateOf(pull) === state) &&
    is('source_branch', pull.headRef) &&
    is('target_branch', pull.baseRef) &&
    is('author_username', pull.author.login) &&
    is('source_project_id', String(pull.head.id))
  );
}

async function listRequests(forge: Forge, c: ForgeContext): Promise<Response> {
  const pulls = forge.pulls.list(readable(forge, c));
  for (const pull of pulls) await followBranches(forge, pull);
  const key = c.req.query('order_by') === 'updated_at' ? 'updatedAt' : 'createdAt';
  const sign = c.req.query('sort') === 'asc' ? 1 : -1;
  const sorted = pulls
    .filter((pull) => isWanted(c, pull))
    .toSorted(
      (one, other) => sign * (one[key].getTime() - other[key].getTime() || one.number - other.number),
    );
  return c.json(paginate(forge, c, sorted).map((pull) => toMergeRequest(forge, pull)));
}

async function changeRequest(forge: Forge, c: ForgeContext): Promise<Response> {
  const viewer = requireViewer(c);
  const pull = await readableMergeRequest(forge, c);
  if (pull.author !== viewer.account && !mayPush(pull.base, viewer)) throw forbidden();
  if (pull.base.isArchived) throw forbidden();
  const { title, description, state_event } = await readBody(c, changedRequest);
  if (title !== undefined) pull.title = title;
  if (description !== undefined) pull.body = description;
  if (state_event === 'close' && pull.state === 'open') closePull(forge, pull);
  if (state_event === 'reopen') throw refuse(400, 'Reopening is not part of the playground');
  pull.updatedAt = forge.clock();
  return c.json(await toFullMergeRequest(forge, pull, viewer));
}

/** Merge requests: list, open, look at, change, and what they change. */
export function mergeRequestRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get(BASE, (c) => listRequests(forge, c));
  routes.put(`${BASE}/:iid`, (c) => changeRequest(forge, c));

  routes.post(BASE, async (c) => {
    const viewer = requireViewer(c);
    const source = readable(forge, c);
    const wish = await readBody(c, newRequest);
    const pull = await openMergeRequest(forge, source, { viewer, wish });
    return c.json(await toFullMergeRequest(forge, pull, viewer), 201);
  });

  routes.get(`${BASE}/:iid`, async (c) =>
    c.json(await toFullMergeRequest(forge, await readableMergeRequest(forge, c), c.get('viewer'))),
  );

  routes.get(`${BASE}/:iid/diffs`, async (c) => {
    const pull = await readableMergeRequest(forge, c);
    return c.json(paginate(forge, c, await pairFacts(pull).files()).map(toDiff));
  });

  routes.get(`${BASE}/:iid/changes`, async (c) => {
    const pull = await readableMergeRequest(forge, c);
    const changes = (await pairFacts(pull).files()).map(toDiff);
    return c.json({ ...(await toFullMergeRequest(forge, pull, c.get('viewer'))), changes, overflow: false });
  });

  routes.get(`${BASE}/:iid/commits`, async (c) => {
    const pull = await readableMergeRequest(forge, c);
    const commits = await readLog(pull.base.directory, [pull.headSha, `^${await pairFacts(pull).base()}`]);
    return c.json(paginate(forge, c, commits).map((commit) => toCommit(forge, pull.base, commit)));
  });

  routes.get(`${BASE}/:iid/versions`, async (c) => {
    const pull = await readableMergeRequest(forge, c);
    const base_commit_sha = await pairFacts(pull).base();
    const shas = { head_commit_sha: pull.headSha, base_commit_sha, start_commit_sha: pull.baseSha };
    const { id, updatedAt } = pull;
    return c.json([
      { id, ...shas, created_at: updatedAt.toISOString(), merge_request_id: id, state: 'collected' },
    ]);
  });

  return routes;
}
