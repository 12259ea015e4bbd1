import type { Filled } from '../../deliver/without-account/fill-address.ts';
import { CopyText } from './CopyText.tsx';
import { useWords } from './words.ts';

interface OpenPageProps {
  filled: Filled;
  label: string;
  onUsed(): void;
}

/**
 * A link to a page outside, in a tab of its own. What has to be pasted there is copied by a button before: a page that is
 * opened in the same click takes the focus, and browsers let only a page that has it copy.
 */
export function OpenPage({ filled: { address, clipboard }, label, onUsed }: OpenPageProps) {
  const { handOver } = useWords();
  return (
    <div class="actions">
      {clipboard !== undefined && <CopyText text={clipboard} label={handOver.copyFirst} />}
      <a class="button" href={address} target="_blank" rel="noopener noreferrer" onClick={onUsed}>
        {clipboard === undefined ? label : handOver.openThen(label)}
      </a>
    </div>
  );
}
