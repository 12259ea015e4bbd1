import type { Forge, ForgeContext } from '../../forge.ts';
import type { Pull } from '../../store/pulls.ts';
import { followBranches } from '../../work/pull-tips.ts';
import { refuse } from '../errors.ts';
import { readable } from '../http/access.ts';

/** The merge request of the route, up to date with its branches; 404 when there is none or the viewer may not see it. */
export async function readableMergeRequest(forge: Forge, c: ForgeContext): Promise<Pull> {
  const repository = readable(forge, c);
  const iid = c.req.param('iid') ?? '';
  const pull = /^\d{1,9}$/.test(iid) ? forge.pulls.find(repository, Number(iid)) : undefined;
  if (pull === undefined) throw refuse(404, '404 Not found');
  await followBranches(forge, pull);
  return pull;
}
