import { Hono } from 'hono';
import * as z from 'zod/mini';
import { HttpError } from '../../errors.ts';
import type { Forge, ForgeContext, ForgeEnv } from '../../forge.ts';
import type { Protection, Repository } from '../../store/repositories.ts';
import { protectBranch } from '../../work/protection.ts';
import { can, readable, requireViewer } from '../http/access.ts';
import { readBody } from '../http/body.ts';

const PATH = '/repos/:owner/:repo/branch_protections';
const wishSchema = z.object({
  rule_name: z.string(),
  enable_push: z.prefault(z.boolean(), false),
  required_approvals: z.prefault(z.int(), 0),
});

function administered(forge: Forge, c: ForgeContext): Repository {
  const repository = readable(forge, c);
  if (!can(repository, requireViewer(c), 'admin'))
    throw new HttpError(403, 'user should be an owner or a collaborator with admin write of a repository');
  return repository;
}

function toRule(name: string, { approvals }: Protection) {
  return { branch_name: name, rule_name: name, enable_push: false, required_approvals: approvals };
}

/** Rules of branches: list, add one that takes no direct commits. */
export function protectionRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get(PATH, (c) => {
    const { protections } = administered(forge, c);
    return c.json([...protections].map(([name, rule]) => toRule(name, rule)));
  });
  routes.post(PATH, async (c) => {
    const repository = administered(forge, c);
    const { rule_name: name, enable_push, required_approvals: approvals } = await readBody(c, wishSchema);
    if (repository.protections.has(name)) throw new HttpError(403, 'Branch protection already exist');
    const rule = { approvals, isLinear: false };
    if (!enable_push) await protectBranch(repository, name, rule);
    return c.json({ ...toRule(name, rule), enable_push }, 201);
  });
  return routes;
}
