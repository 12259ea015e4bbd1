import { SCHEMA_WORDS } from '../../i18n/schema-words.ts';
import { Button } from '../components/Button.tsx';
import { useLaterWords } from '../use-later-words.ts';

/** Leads to what the columns mean. */
export function SchemaButton({ onOpen }: { onOpen(): void }) {
  const schema = useLaterWords(SCHEMA_WORDS);
  if (schema === undefined) return null;
  return (
    <Button kind="quiet" icon="table" onClick={onOpen}>
      {schema.button}
    </Button>
  );
}
