import type { Draft } from '../../core/draft.ts';
import { sourceText } from '../../core/source.ts';
import type { Ports } from '../../platform/ports.ts';
import { Button } from '../components/Button.tsx';
import { useWords } from '../context.ts';
import { Erase } from './Erase.tsx';

interface DraftEntryProps {
  draft: Draft;
  ports: Ports;
  onErased(): Promise<void>;
}

/** Corrections that were not sent: go on with them, or erase them. */
export function DraftEntry({ draft, ports, onErased }: DraftEntryProps) {
  const words = useWords();
  const { source } = draft.patch;
  const erase = async () => {
    await ports.drafts.remove(draft.key);
    await onErased();
  };
  return (
    <li class="change">
      <h3>{draft.title}</h3>
      <p class="quiet">
        {sourceText(source)}
        {' · '}
        {words.common.corrections(draft.patch.changes.length)}
      </p>
      <div class="actions">
        <Button name={words.choose.resume(draft.title)} onClick={() => void ports.opener.openTab({ source })}>
          {words.choose.resume(draft.title)}
        </Button>
        <Erase title={draft.title} warning={words.contributions.eraseDraftSure} onErase={erase} />
      </div>
    </li>
  );
}
