import * as z from 'zod/mini';
import { StatusError } from '../common/status-error.ts';
import { ForgeError, type Proposal, type ProposalRequest } from '../forge.ts';
import type { Api } from './api.ts';
import { listPages } from './pages.ts';
import { isRefusal } from './failure.ts';
import { isSame } from './person.ts';
import { pullAddress, pullSchema, stateOf, type Pull } from './pull.ts';
import { pathOf, type Repository } from './repository.ts';

/** The branch a proposal comes from. */
export interface Head {
  owner: string;
  branch: string;
}

/** Older pull requests than this are not looked at: 1,000, of one person where the forge can tell them apart. */
const MOST_PAGES = 20;

/**
 * The pull request from this branch, also a merged or a refused one: asking again for what was answered is
 * not for a retry to decide. Of several, the open one, else the merged, else the newest.
 */
export async function findProposal(
  api: Api,
  upstream: Repository,
  { head, poster }: { head: Head; poster?: string },
): Promise<Proposal | undefined> {
  const found: Proposal[] = [];
  const question = { path: pathOf(upstream.fullName, 'pulls'), query: { state: 'all', poster } };
  for await (const pulls of listPages(api, z.array(pullSchema), { question, most: MOST_PAGES })) {
    // Servers that are older do not know how to list those of one person, and list all.
    const some = pulls.filter((pull) => isFrom(pull, head));
    found.push(...some.map((pull) => ({ ...toProposal(api, upstream, pull), existed: true })));
    if (found.some(({ state }) => state === 'open')) break;
  }
  return (
    found.find(({ state }) => state === 'open') ?? found.find(({ state }) => state === 'merged') ?? found[0]
  );
}

/** A fork that is gone is known by who wrote the pull request. */
function isFrom({ head, user }: Pull, { owner, branch }: Head): boolean {
  const from = head.repo?.owner.login ?? user?.login;
  return head.label === branch && from !== undefined && isSame(from, owner);
}

/** Opens the pull request, or finds the one that another tab opened meanwhile. */
export async function openProposal(
  api: Api,
  upstream: Repository,
  { head, base, title, body }: { head: Head; base: string } & Pick<ProposalRequest, 'title' | 'body'>,
): Promise<Proposal> {
  const isFork = !isSame(head.owner, upstream.owner);
  const pull = {
    title,
    body,
    base,
    head: isFork ? `${head.owner}:${head.branch}` : head.branch,
    ...(isFork ? { allow_maintainer_edit: true } : {}),
  };
  try {
    const path = pathOf(upstream.fullName, 'pulls');
    const made = await api.ask(pullSchema, { path, method: 'POST', body: pull });
    return { ...toProposal(api, upstream, made), existed: false };
  } catch (error) {
    const existing = isRefusal(error, [409]) ? await findProposal(api, upstream, { head }) : undefined;
    if (existing !== undefined) return existing;
    throw refusal(error);
  }
}

/** Some refusals are known only when the pull request is asked for: the owner may have blocked this person. */
function refusal(error: unknown): unknown {
  const isPolicy =
    error instanceof StatusError && error.reason === 'forbidden' && !/scope/i.test(error.message);
  return isPolicy ? new ForgeError('no-proposals', error.message) : error;
}

/** The address is made here: what a person clicks on leads to the host they named. */
function toProposal(api: Api, upstream: Repository, pull: Pull): Omit<Proposal, 'existed'> {
  const url = pullAddress(api.host, upstream.fullName, pull.number);
  return { number: pull.number, url, state: stateOf(pull) };
}
