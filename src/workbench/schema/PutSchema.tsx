import { policyKey } from '../../core/policy-draft.ts';
import { writeTableSchema } from '../../core/schema/write/write-table-schema.ts';
import type { Source } from '../../core/source.ts';
import type { Ports } from '../../platform/ports.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { download } from '../download.ts';
import { besideNames } from './beside-names.ts';
import type { SchemaState } from './schema-state.ts';
import { useWords } from './words.ts';

interface PutSchemaProps {
  source: Source;
  /** What the file is called. */
  title: string;
  state: SchemaState;
  ports: Ports;
}

/** The ways from what the person knows into the repository, or onto their own machine. */
export function PutSchema({ source, title, state, ports }: PutSchemaProps) {
  const { schema } = useWords();
  const written = state.found?.written;
  const text = writeTableSchema(state.proposed, written);
  const isNews = text !== written?.text;
  const path = pathFor(source, title, state);
  const propose = async () => {
    if (source.kind !== 'forge') return;
    const target = { ...source, path };
    const seen = written === undefined ? {} : { before: written.text };
    const key = policyKey(target);
    const draft = { key, source: target, ...seen, after: text, about: 'schema' as const, saved: ports.now() };
    /* A store that refuses may hold it in memory; and if not, the send page says that there is nothing. */
    await ports.policies.save(draft).catch(() => undefined);
    await ports.opener.openSend(key);
  };
  return (
    <section aria-labelledby="put-schema">
      <h2 id="put-schema">{schema.put}</h2>
      <p>{schema.putHint(path)}</p>
      {state.found !== undefined && written === undefined && <Notice kind="info">{schema.unwritable}</Notice>}
      {!isNews && <p role="status">{schema.unchanged}</p>}
      <div class="actions">
        {source.kind === 'forge' && (
          <Button kind="primary" icon="send" disabled={!isNews} onClick={() => void propose()}>
            {schema.propose}
          </Button>
        )}
        <Button onClick={() => save(path, text)}>{schema.download}</Button>
      </div>
      <details>
        <summary>{schema.preview}</summary>
        <pre class="preview" tabIndex={0} role="region" aria-label={schema.preview}>
          {text}
        </pre>
      </details>
    </section>
  );
}

/** Where it is written: there, where it is said now, else beside the file by its name. */
function pathFor(source: Source, title: string, { found }: SchemaState): string {
  if (found?.written !== undefined) return found.where;
  const [name = ''] = besideNames(title);
  if (source.kind !== 'forge') return name;
  return [...source.path.split('/').slice(0, -1), name].join('/');
}

function save(path: string, text: string): void {
  download(path.split('/').at(-1) ?? path, new TextEncoder().encode(text), 'application/json');
}
