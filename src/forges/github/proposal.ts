import * as z from 'zod/mini';
import { originOf } from '../../core/source.ts';
import { ForgeError, type Proposal, type ProposalRequest } from '../forge.ts';
import type { Api } from './api.ts';
import { StatusError } from '../common/status-error.ts';
import { nameOf, type Repository } from './repository.ts';

/** The branch a proposal comes from. */
export interface Head {
  owner: string;
  branch: string;
}

const pullSchema = z.object({
  number: z.int(),
  state: z.enum(['open', 'closed']),
  merged_at: z.nullable(z.string()),
  head: z.object({ ref: z.string(), label: z.nullable(z.string()) }),
});

/**
 * The pull request from this branch, also a merged or a refused one: asking again for what was answered is
 * not for a retry to decide. Of several, the open one, else the merged, else the newest.
 */
export async function findProposal(
  api: Api,
  upstream: Repository,
  head: Head,
): Promise<Proposal | undefined> {
  const label = `${head.owner}:${head.branch}`;
  const pulls = await api.ask(z.array(pullSchema), (rest, request) =>
    rest.pulls.list({ ...nameOf(upstream.fullName), head: label, state: 'all', per_page: 100, request }),
  );
  // The forge ignores a filter it does not understand, and then lists everything.
  const found = pulls
    .filter((pull) => pull.head.label?.toLowerCase() === label.toLowerCase())
    .map((pull) => ({ ...toProposal(api, upstream, pull), existed: true }));
  return (
    found.find(({ state }) => state === 'open') ?? found.find(({ state }) => state === 'merged') ?? found[0]
  );
}

/** Opens the pull request, or finds the one that another tab opened meanwhile. */
export async function openProposal(
  api: Api,
  upstream: Repository,
  { head, base, title, body }: { head: Head; base: string } & Pick<ProposalRequest, 'title' | 'body'>,
): Promise<Proposal> {
  const isFork = head.owner.toLowerCase() !== upstream.owner.toLowerCase();
  const pull = {
    title,
    body,
    base,
    head: `${head.owner}:${head.branch}`,
    ...(isFork ? { maintainer_can_modify: true } : {}),
  };
  try {
    const made = await api.ask(pullSchema, (rest, request) =>
      rest.pulls.create({ ...nameOf(upstream.fullName), ...pull, request }),
    );
    return { ...toProposal(api, upstream, made), existed: false };
  } catch (error) {
    if (!(error instanceof StatusError) || (error.status !== 422 && error.status !== 403)) throw error;
    const existing = error.status === 422 ? await findProposal(api, upstream, head) : undefined;
    if (existing !== undefined) return existing;
    throw refusal(error);
  }
}

/** Some refusals are known only when the pull request is asked for: policies the repository's answer did not tell. */
function refusal(error: StatusError): ForgeError {
  const isPolicy = error.reason === 'forbidden' || /collaborators|disabled|limit/i.test(error.message);
  return isPolicy && error.reason !== 'rate-limited' ? new ForgeError('no-proposals', error.message) : error;
}

/** The address is made here: what a person clicks on leads to the host they named. */
function toProposal(
  api: Api,
  upstream: Repository,
  pull: z.infer<typeof pullSchema>,
): Omit<Proposal, 'existed'> {
  const closed = pull.merged_at === null ? 'closed' : 'merged';
  return {
    number: pull.number,
    url: `${originOf(api.host)}/${upstream.fullName}/pull/${pull.number}`,
    state: pull.state === 'open' ? 'open' : closed,
  };
}
