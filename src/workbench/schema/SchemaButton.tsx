import { SCHEMA_WORDS } from '../../i18n/schema-words.ts';
import { Button } from '../components/Button.tsx';
import { useLaterWords } from '../use-later-words.ts';

/** Leads to what the columns mean. */
export function SchemaButton({ onOpen }: { onOpen(): void }) {
  const words = useLaterWords(SCHEMA_WORDS);
  if (words === undefined) return null;
  return (
    <Button kind="quiet" icon="table" onClick={onOpen}>
      {words.title}
    </Button>
  );
}
