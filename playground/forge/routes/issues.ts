import { Hono } from 'hono';
import * as z from 'zod/mini';
import { can, refuseArchived, refuseWrite, requireViewer } from '../auth.ts';
import { invalid } from '../errors.ts';
import type { Forge, ForgeEnv } from '../forge.ts';
import { paginate, readBody } from '../http/request.ts';
import { MAX_COMMENT } from '../limits.ts';
import { toComment, toLabel } from '../shapes/pull.ts';
import { readablePull } from './find-pull.ts';

const newComment = z.object({ body: z.string() });
const newLabels = z.object({ labels: z.array(z.string()) });

/** The issue side of pull requests: comments and labels. */
export function issueRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  const base = '/repos/:owner/:repo/issues/:number';

  routes.get(`${base}/comments`, async (c) => {
    const pull = await readablePull(forge, c);
    return c.json(paginate(forge, c, pull.comments).map((comment) => toComment(forge, pull, comment)));
  });

  routes.post(`${base}/comments`, async (c) => {
    const { account: author } = requireViewer(c);
    const pull = await readablePull(forge, c);
    refuseArchived(pull.base);
    const { body } = await readBody(c, newComment);
    if (body.trim() === '') throw invalid({ resource: 'IssueComment', code: 'missing_field', field: 'body' });
    if (body.length > MAX_COMMENT) {
      const message = `Body is too long (maximum is ${MAX_COMMENT} characters)`;
      throw invalid({ resource: 'IssueComment', code: 'unprocessable', field: 'data', message });
    }
    const comment = { id: forge.pulls.nextCommentId(), author, body, createdAt: forge.clock() };
    pull.comments.push(comment);
    pull.updatedAt = comment.createdAt;
    return c.json(toComment(forge, pull, comment), 201);
  });

  routes.get(`${base}/labels`, async (c) => {
    const pull = await readablePull(forge, c);
    return c.json(pull.labels.map((name) => toLabel(forge, pull.base, name)));
  });

  routes.post(`${base}/labels`, async (c) => {
    const viewer = requireViewer(c);
    const pull = await readablePull(forge, c);
    if (!can(pull.base, viewer, 'write')) throw refuseWrite(viewer);
    const { labels } = await readBody(c, newLabels);
    pull.labels = [...new Set([...pull.labels, ...labels])];
    return c.json(pull.labels.map((name) => toLabel(forge, pull.base, name)));
  });

  return routes;
}
