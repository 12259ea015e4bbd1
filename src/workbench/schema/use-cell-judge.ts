import { useEffect, useState } from 'preact/hooks';
import type { TableSchema } from '../../core/schema/table-schema.ts';
import { useLanguage } from '../context.ts';
import type { CellJudge } from './cell-judge.ts';

/** Returns what says why a cell does not fit its column; undefined until that, and what the columns mean, is there. */
export function useCellJudge(schema: TableSchema | undefined): CellJudge | undefined {
  const { lang } = useLanguage();
  const [judge, setJudge] = useState<CellJudge>();
  useEffect(() => {
    if (schema === undefined) return setJudge(undefined);
    let isOld = false;
    const load = async () => {
      const [{ cellJudge }, { loadLater }, { SCHEMA_WORDS }] = await Promise.all([
        import('./cell-judge.ts'),
        import('../../i18n/load-later.ts'),
        import('../../i18n/schema-words.ts'),
      ]);
      const words = await loadLater(SCHEMA_WORDS, lang);
      if (!isOld) setJudge(() => cellJudge(schema, words));
    };
    /* Without it, no cell is marked: nobody is kept from the table. */
    void load().catch(() => undefined);
    return () => {
      isOld = true;
    };
  }, [schema, lang]);
  return judge;
}
