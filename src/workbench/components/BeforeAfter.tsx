import { useWords } from '../context.ts';
import { Value } from './Value.tsx';

/** A value, and what it was before. */
export function BeforeAfter({ before, after }: { before: string; after: string }) {
  const { review } = useWords();
  return (
    <p class="change-text">
      <span class="visually-hidden">{review.before}: </span>
      <del>
        <Value text={before} />
      </del>
      <span aria-hidden="true" class="arrow">
        →
      </span>
      <span class="visually-hidden">{review.after}: </span>
      <ins>
        <Value text={after} />
      </ins>
    </p>
  );
}
