import { useWords } from '../context.ts';

/** A cell's value as text, with an empty one said in words: nothing to see is not nothing to say. */
export function Value({ text }: { text: string }) {
  const words = useWords();
  return text === '' ? <em class="empty">{words.review.empty}</em> : <bdi class="value">{text}</bdi>;
}
