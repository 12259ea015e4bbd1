import type { Field } from '../../core/schema/table-schema.ts';
import { useEffect, useState } from 'preact/hooks';
import { fieldOf } from '../../core/schema/field-of.ts';
import { SCHEMA_WORDS } from '../../i18n/schema-words.ts';
import type { Ports } from '../../platform/ports.ts';
import { Button } from '../components/Button.tsx';
import { CloseOverlay } from '../components/CloseOverlay.tsx';
import { Progress } from '../components/Progress.tsx';
import { useWords as useCatalogue } from '../context.ts';
import type { Session } from '../dataset/session.ts';
import { useLaterWords } from '../use-later-words.ts';
import { FieldEntry } from './FieldEntry.tsx';
import { PutSchema } from './PutSchema.tsx';
import type { SchemaState } from './schema-state.ts';
import { schemaWorkOf } from './schema-work.ts';
import { SchemaLanguage, useWords } from './words.ts';

interface SchemaPanelProps {
  session: Session;
  ports: Ports;
  onBack(): void;
}

/** Values of a column that are looked at when somebody wants to know more. */
const LOOKED = 500;
/** Columns that are shown at first; some files have thousands. */
const FIRST = 200;

/** What the columns of the open file mean, in plain words, to be corrected by hand and proposed to the repository. */
export function SchemaPanel(props: SchemaPanelProps) {
  const { common } = useCatalogue();
  const schema = useLaterWords(SCHEMA_WORDS);
  if (schema === undefined) return <Progress label={common.reading} />;
  return (
    <SchemaLanguage value={schema}>
      <Panel {...props} />
    </SchemaLanguage>
  );
}

function Panel({ session, ports, onBack }: SchemaPanelProps) {
  const { common, schema } = useWords();
  const work = schemaWorkOf(session, ports);
  const [state, setState] = useState(work.state);
  useEffect(() => {
    setState(work.state);
    return work.subscribe(() => setState(work.state));
  }, [work]);
  const { title, source } = session.dataset;
  return (
    <div class="column wizard schema">
      <div class="top-line">
        <Button kind="quiet" icon="back" onClick={onBack}>
          {common.back}
        </Button>
        <CloseOverlay ports={ports} />
      </div>
      <h1>{schema.title}</h1>
      <p class="lead">{schema.intro(title)}</p>
      {state === undefined ? (
        <Progress label={schema.reading} />
      ) : (
        <>
          <Origin state={state} />
          <Fields session={session} state={state} />
          <PutSchema source={source} title={title} state={state} ports={ports} />
        </>
      )}
    </div>
  );
}

function Origin({ state: { origin, found } }: { state: SchemaState }) {
  const { schema } = useWords();
  const problems = found?.problems.length ?? 0;
  return (
    <p>
      {found === undefined ? schema.origin.inferred : schema.origin.beside(found.where)}
      {origin === 'own' && ` ${schema.origin.own}`}
      {problems > 0 && ` ${schema.problems(problems)}`}
    </p>
  );
}

function Fields({ session, state }: Pick<SchemaPanelProps, 'session'> & { state: SchemaState }) {
  const words = useWords();
  const { document } = session;
  const { schema, evidence, setField } = state;
  const { primaryKey } = schema;
  const [most, setMost] = useState(FIRST);
  const left = document.columns.length - most;
  return (
    <section aria-labelledby="columns-of-file">
      <h2 id="columns-of-file">{words.schema.columns(document.columns.length)}</h2>
      <ul class="fields">
        {document.columns.slice(0, most).map((column, place) => {
          const field: Field = fieldOf(schema, column) ?? { name: column, type: 'any' };
          return (
            <FieldEntry
              key={column}
              column={column}
              field={field}
              evidence={evidence.get(column)}
              isKey={primaryKey.length === 1 && primaryKey[0] === field.name}
              valuesOf={() => someValues(session, place)}
              onChange={(part) => setField(column, part)}
            />
          );
        })}
      </ul>
      {left > 0 && <Button onClick={() => setMost(most + FIRST)}>{words.schema.more(left)}</Button>}
    </section>
  );
}

/** Values of a column from all over the file. */
function someValues({ document }: Session, column: number): string[] {
  const count = Math.min(LOOKED, document.length);
  return Array.from({ length: count }, (_, n) =>
    document.cell(Math.floor((n * document.length) / count), column),
  );
}
