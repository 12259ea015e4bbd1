import type { Contribution } from '../core/contribution.ts';

/** What the toolbar button shows; empty texts stand for what it shows without news. */
export interface Badge {
  text: string;
  title: string;
}

/** How many contributions have news that the person did not look at: as a number, and in words for who cannot see it. */
export function badgeOf(
  contributions: readonly Contribution[],
  newAnswers: (count: number) => string,
): Badge {
  const unseen = contributions.filter(({ isSeen }) => !isSeen).length;
  if (unseen === 0) return { text: '', title: '' };
  return { text: unseen > 99 ? '99+' : String(unseen), title: newAnswers(unseen) };
}
