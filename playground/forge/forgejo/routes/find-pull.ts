import type { Forge, ForgeContext } from '../../forge.ts';
import type { Pull } from '../../store/pulls.ts';
import { followBranches } from '../../work/pull-tips.ts';
import { notFound } from '../errors.ts';
import { readable } from '../http/access.ts';

/** The pull request of the route, up to date with its branches; 404 when there is none or the viewer may not see it. */
export async function readablePull(forge: Forge, c: ForgeContext): Promise<Pull> {
  const number = c.req.param('number') ?? '';
  const repository = readable(forge, c);
  const pull = /^\d{1,9}$/.test(number) ? forge.pulls.find(repository, Number(number)) : undefined;
  if (pull === undefined) throw notFound();
  await followBranches(forge, pull);
  return pull;
}
