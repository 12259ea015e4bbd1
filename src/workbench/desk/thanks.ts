import type { ProposalReview } from '../../moderate/review.ts';

/** Returns the publisher's thanks, as their policy words it, in the contributor's language; empty when it says none. */
export function thanksFor({ policy, files }: ProposalReview): string {
  const thanks = policy.state === 'read' ? policy.policy.reply?.thanks : undefined;
  if (thanks === undefined || typeof thanks === 'string') return thanks ?? '';
  const lang = files[0]?.patch.lang ?? '';
  const byLanguage = new Map(Object.entries(thanks));
  return (
    byLanguage.get(lang) ?? byLanguage.get(lang.split('-')[0] ?? '') ?? [...byLanguage.values()][0] ?? ''
  );
}
