import * as z from 'zod/mini';
import { StatusError } from '../common/status-error.ts';
import { ForgeError, type Proposal, type ProposalRequest } from '../forge.ts';
import type { Account } from './account.ts';
import { addressOf, pullAddress } from './address.ts';
import type { Api } from './api.ts';
import { PER_PAGE } from './pages.ts';
import { stateOf } from './pull.ts';
import { withoutQuickActions } from './quick-actions.ts';
import type { Repository } from './repository.ts';

/** The branch a proposal comes from. */
export interface Head {
  /** Upstream itself, or a fork. */
  repository: string;
  branch: string;
}

const pullSchema = z.object({
  iid: z.int(),
  state: z.enum(['opened', 'closed', 'locked', 'merged']),
  source_branch: z.string(),
  source_project_id: z.nullable(z.int()),
  author: z.nullable(z.object({ id: z.int() })),
});

type Pull = z.infer<typeof pullSchema>;

/**
 * The merge request from this branch, also a merged or a refused one: asking again for what was answered is
 * not for a retry to decide. Of several, the open one, else the merged, else the newest. It is the account's own, or from
 * the project itself when the account may push there.
 */
export async function findProposal(
  api: Api,
  upstream: Repository,
  { branch, account }: { branch: string; account: Account },
): Promise<Proposal | undefined> {
  const query = { source_branch: branch, state: 'all', per_page: PER_PAGE };
  const path = addressOf(upstream.fullName, 'merge_requests');
  const pulls = await api.ask(z.array(pullSchema), { path, query });
  const isOurs = ({ source_branch, source_project_id, author }: Pull) =>
    source_branch === branch &&
    (author?.id === account.id || (upstream.mayPush && source_project_id === upstream.id));
  const found = pulls.filter(isOurs).map((pull) => ({ ...toProposal(api, upstream, pull), existed: true }));
  return (
    found.find(({ state }) => state === 'open') ?? found.find(({ state }) => state === 'merged') ?? found[0]
  );
}

/** A merge request to be opened. */
export type NewProposal = Pick<ProposalRequest, 'title' | 'body'> & {
  head: Head;
  base: string;
  account: Account;
};

/** Opens the merge request, or finds the one that another tab opened meanwhile. Who may push upstream may push to its branch, too. */
export async function openProposal(
  api: Api,
  upstream: Repository,
  { head, base, title, body, account }: NewProposal,
): Promise<Proposal> {
  const isFork = head.repository !== upstream.fullName;
  const pull = {
    source_branch: head.branch,
    target_branch: base,
    target_project_id: upstream.id,
    title,
    description: withoutQuickActions(body),
    ...(isFork ? { allow_collaboration: true } : {}),
  };
  const path = addressOf(head.repository, 'merge_requests');
  try {
    const made = await api.ask(pullSchema, { method: 'POST', path, body: pull });
    return { ...toProposal(api, upstream, made), existed: false };
  } catch (error) {
    if (!(error instanceof StatusError)) throw error;
    const existing =
      error.status === 409 ? await findProposal(api, upstream, { branch: head.branch, account }) : undefined;
    if (existing !== undefined) return existing;
    throw error.reason === 'forbidden' ? new ForgeError('no-proposals', error.message) : error;
  }
}

/** The address is made here: what a person clicks on leads to the host they named. */
function toProposal(api: Api, upstream: Repository, pull: Pull): Omit<Proposal, 'existed'> {
  return {
    number: pull.iid,
    url: pullAddress(api.host, upstream.fullName, pull.iid),
    state: stateOf(pull),
  };
}
