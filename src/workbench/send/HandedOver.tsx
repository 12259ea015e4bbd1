import { Notice } from '../components/Notice.tsx';
import { useFocus } from './use-focus.ts';
import { useWords } from './words.ts';

/** Thanks, after the person said that they sent it themselves. */
export function HandedOver() {
  const { handOver } = useWords();
  const heading = useFocus<HTMLHeadingElement>();
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {handOver.done}
      </h1>
      <Notice kind="done">{handOver.doneText}</Notice>
    </>
  );
}
