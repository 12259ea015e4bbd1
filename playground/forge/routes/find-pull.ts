import { readable } from '../auth.ts';
import { notFound } from '../errors.ts';
import type { Forge, ForgeContext } from '../forge.ts';
import { numberParam } from '../http/request.ts';
import type { Pull } from '../store/pulls.ts';
import { followBranches } from '../work/pull-tips.ts';

/** The pull request of the route, up to date with its branches; 404 when there is none or the viewer may not see it. */
export async function readablePull(forge: Forge, c: ForgeContext): Promise<Pull> {
  const pull = forge.pulls.find(readable(forge, c), numberParam(c, 'number'));
  if (pull === undefined) throw notFound();
  await followBranches(forge, pull);
  return pull;
}
