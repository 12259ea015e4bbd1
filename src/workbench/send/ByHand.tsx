import { useEffect, useId, useRef } from 'preact/hooks';
import { useWords } from '../context.ts';

/** A text to be copied by hand: selected already, for who uses the keyboard. */
export function ByHand({ text }: { text: string }) {
  const { copying } = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.select(), [text]);
  return (
    <div class="by-hand">
      <label for={id}>{copying.refused}</label>
      <textarea id={id} ref={field} readOnly rows={6} value={text} />
    </div>
  );
}
