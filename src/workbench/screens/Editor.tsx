import { useRef, useState } from 'preact/hooks';
import type { Job } from '../../core/job.ts';
import type { ForgeSource } from '../../core/source.ts';
import type { Ports } from '../../platform/ports.ts';
import { lazy } from '../components/lazy.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWords } from '../context.ts';
import type { SaveState } from '../dataset/autosave.ts';
import type { Session } from '../dataset/session.ts';
import { EmbedLine } from '../embed/EmbedLine.tsx';
import type { GridHandle } from '../grid/grid.ts';
import type { OpenRequest } from '../app/screen.ts';
import { PublisherRules } from '../policy/PublisherRules.tsx';
import type { FileForm } from '../seen/file-form.ts';
import { useSession } from '../use-session.ts';
import { useSchema } from '../schema/use-schema.ts';
import { TableView } from '../views/TableView.tsx';
import type { CellPlace, ViewId } from '../views/view.ts';
import { viewComponent } from '../views/views.ts';
import { DatasetHeader } from './DatasetHeader.tsx';
import { EditorTools } from './EditorTools.tsx';
import { useCellEdit } from './use-cell-edit.ts';
import { useEditing } from './use-editing.ts';
import { useSearch } from './use-search.ts';

const ViewSwitch = lazy(async () => (await import('../views/ViewSwitch.tsx')).ViewSwitch, { isAside: true });
const SeenNotice = lazy(async () => (await import('../seen/SeenNotice.tsx')).SeenNotice, { isAside: true });
const EditorOffer = lazy(async () => (await import('./EditorOffer.tsx')).EditorOffer, { isAside: true });
const LostCorrections = lazy(
  async () => (await import('../contributions/LostCorrections.tsx')).LostCorrections,
  { isAside: true },
);

interface EditorProps {
  session: Session;
  ports: Ports;
  saved: SaveState;
  /** What happened when the draft of last time was restored. */
  welcome: string | undefined;
  request: OpenRequest;
  /** The page that the person came from. */
  page: Job['page'];
  onReview(): void;
  onPolicy(): void;
  /** Opens the file without the corrections that somebody shared. */
  onLeaveOut(): void;
  /** The person wants another file. */
  onOther(): void;
}

/** The dataset, open: its name and source, the tools, the table and a line that says what just happened. */
export function Editor(props: EditorProps) {
  const { session, ports, saved, welcome, request, page, onReview, onPolicy, onLeaveOut, onOther } = props;
  const words = useWords();
  const grid = useRef<GridHandle | undefined>(undefined);
  const [row, setRow] = useState(0);
  const [at, setAt] = useState<CellPlace>({ record: 0, column: 0 });
  const [view, setView] = useState<ViewId>('table');
  const schema = useSchema(session, ports)?.schema;
  const search = useSearch(session, request.search);
  useSession(session);

  const { document } = session;
  const { source, version } = session.dataset;
  const { blob } = version;
  const form = useRef<FileForm>(undefined);
  const goTo = (record: number, column: number) => {
    search.clear();
    setAt({ record, column });
    queueMicrotask(() => grid.current?.reveal({ row: record, column }));
  };
  /* The row is asked for its record when it matters: another search puts another record in the same row. */
  const selected = () =>
    Math.min(view === 'table' ? (search.found?.[row] ?? row) : at.record, document.length - 1);
  const editing = useEditing({
    session,
    welcome,
    selected,
    reveal: (record) => goTo(record, 0),
  });
  const edit = useCellEdit({ session, form, say: editing.say });
  const looking = { session, shown: search.found, at, onAt: setAt, edit, say: editing.say };
  const Other = viewComponent(view);
  const who = (from: ForgeSource, blob: string) => {
    const record = document.origin(selected());
    if (record === null) editing.say(words.editor.whoNew);
    else void ports.opener.openDesk({ name: 'history', source: from, focus: { blob, record } });
  };
  const setText = (text: string) => {
    editing.say(undefined);
    search.setText(text);
  };

  return (
    <div class="editor">
      <DatasetHeader
        session={session}
        ports={ports}
        search={search.text}
        page={page}
        onReview={onReview}
        onPolicy={onPolicy}
      />
      <ViewSwitch view={view} onView={setView} />
      <EditorTools
        session={session}
        search={{ ...search, setText }}
        editing={editing}
        onWho={source.kind === 'forge' && blob !== undefined ? () => who(source, blob) : undefined}
      />
      {document.warnings.length > 0 && <Warnings session={session} />}
      {session.offer && <EditorOffer session={session} onTaken={editing.say} onLeaveOut={onLeaveOut} />}
      {request.seen && (
        <SeenNotice
          {...{ session, request, page, ports }}
          seen={request.seen}
          events={{
            onGo: goTo,
            onSearch: search.setText,
            onForm: (learned) => (form.current = learned),
            say: editing.say,
            onOther,
          }}
        />
      )}
      <PublisherRules session={session} />
      {session.marks.lost.length > 0 && <LostCorrections session={session} onDone={editing.say} />}
      {Other ? (
        <div class="view-host">
          <Other {...looking} schema={schema} />
        </div>
      ) : (
        <TableView {...looking} handle={grid} onRow={setRow} />
      )}
      <footer class="status-line">
        <span role="status">{editing.said ?? search.said ?? words.editor.hint}</span>
        <span class={saved === 'failed' ? 'danger' : 'quiet'} role={saved === 'failed' ? 'alert' : undefined}>
          {saved === 'failed' && words.editor.notSaved}
          {saved === 'saved' && !session.isEmpty && !session.offer && words.editor.saved}
        </span>
        <span class="quiet">{words.common.records(document.length)}</span>
      </footer>
      <EmbedLine source={source} site={ports.site} />
    </div>
  );
}

/** What is unusual about the file, each kind once. */
function Warnings({ session }: { session: Session }) {
  const { warning } = useWords().editor;
  const kinds = [...new Set(session.document.warnings.map(({ kind }) => kind))];
  return (
    <details class="warnings">
      <summary>{warning.title}</summary>
      <Notice kind="info">
        <ul>
          {kinds.map((kind) => (
            <li key={kind}>{warning[kind]}</li>
          ))}
        </ul>
      </Notice>
    </details>
  );
}
