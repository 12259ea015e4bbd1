import type { ComponentChildren } from 'preact';
import { RECORD_WORDS } from '../../../i18n/record-words.ts';
import { SCHEMA_WORDS } from '../../../i18n/schema-words.ts';
import { Progress } from '../../components/Progress.tsx';
import { useWords } from '../../context.ts';
import { useLaterWords } from '../../use-later-words.ts';
import { Provider } from './words.ts';

/** Fetches the words about records; what is inside is shown when they are there. */
export function RecordLanguage({ children }: { children: ComponentChildren }) {
  const { common } = useWords();
  const record = useLaterWords(RECORD_WORDS);
  const schema = useLaterWords(SCHEMA_WORDS);
  if (record === undefined || schema === undefined) {
    return (
      <div class="column centred">
        <Progress label={common.reading} />
      </div>
    );
  }
  return <Provider value={{ record, schema }}>{children}</Provider>;
}
