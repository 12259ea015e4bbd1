import { html } from 'hono/html';
import { toIso } from '../clock.ts';
import type { Forge } from '../forge.ts';
import { association } from '../shapes/pull.ts';
import type { Account } from '../store/accounts.ts';
import type { Pull, Review } from '../store/pulls.ts';
import type { Markup } from './layout.ts';

interface Remark {
  author: Account;
  createdAt: Date;
  body: string;
  /** What the author said of the whole, in a review. */
  verdict?: string;
}

const VERDICTS: Record<Review['state'], string> = {
  APPROVED: 'approved these changes',
  CHANGES_REQUESTED: 'requested changes',
  COMMENTED: 'reviewed',
};
/** Relations that a page shows beside a name. */
const BADGES: Record<string, string> = {
  OWNER: 'Owner',
  COLLABORATOR: 'Collaborator',
  CONTRIBUTOR: 'Contributor',
};

/** The name an account is shown under. */
export function nameOf(account: Account): string {
  return account.isGone ? 'ghost' : account.login;
}

/** The description of a pull request and everything said under it, oldest first. */
export function showRemarks(forge: Forge, pull: Pull): Markup[] {
  const description = { ...pull, body: pull.body ?? 'No description provided.' };
  const reviews = pull.reviews.map((review) => ({ ...review, verdict: VERDICTS[review.state] }));
  const said: Remark[] = [...pull.comments, ...reviews];
  said.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
  return [description, ...said].map((remark) => showRemark(forge, pull, remark));
}

/** Markdown as it was written, without the comments that no reader sees. */
function showRemark(forge: Forge, pull: Pull, { author, createdAt, body, verdict }: Remark): Markup {
  const badge = author.isGone ? undefined : BADGES[association(forge, pull.base, author.login)];
  const text = body.replaceAll(/<!--[\s\S]*?-->/g, '').trim();
  return html`<article class="box">
    <p class="sub">
      <strong>${nameOf(author)}</strong>
      ${badge === undefined ? '' : html`<span class="flag">${badge}</span>`} ${verdict ?? ''} ·
      ${toIso(createdAt)}
    </p>
    ${text === '' ? '' : html`<pre class="message">${text}</pre>`}
  </article>`;
}
