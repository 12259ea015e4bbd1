import { Notice } from '../components/Notice.tsx';
import { useWords } from '../context.ts';

/** The file says already what the person proposes: good news. */
export function Already() {
  const { send } = useWords();
  return (
    <>
      <h1>{send.already}</h1>
      <Notice kind="done">{send.alreadyText}</Notice>
    </>
  );
}
