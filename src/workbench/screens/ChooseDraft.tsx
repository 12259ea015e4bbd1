import type { Draft } from '../../core/draft.ts';
import type { OpenRequest } from '../app/screen.ts';
import { Button } from '../components/Button.tsx';
import { useWords } from '../context.ts';
import { BringFile } from '../own-file/BringFile.tsx';

interface ChooseDraftsProps {
  drafts: readonly Draft[];
  onOpen(request: OpenRequest): void;
}

/** Corrections that were not sent yet. A file of the person's own is asked for again: only what they corrected was kept. */
export function ChooseDraft({ drafts, onOpen }: ChooseDraftsProps) {
  const { choose, common } = useWords();
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{choose.drafts}</h2>
      <ul class="entries">
        {drafts.map((draft) => (
          <li key={draft.key}>
            <Resume draft={draft} onOpen={onOpen} />
            <span class="quiet">{common.corrections(draft.patch.changes.length)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Resume({ draft, onOpen }: { draft: Draft; onOpen(request: OpenRequest): void }) {
  const { choose } = useWords();
  const { source } = draft.patch;
  if (source.kind !== 'file')
    return <Button onClick={() => onOpen({ source })}>{choose.resume(draft.title)}</Button>;
  return (
    <BringFile source={source} onFile={({ file }) => onOpen({ source, given: file })}>
      {choose.resume(draft.title)}
    </BringFile>
  );
}
