import { useRef, useState } from 'preact/hooks';
import type { Job } from '../../core/job.ts';
import { type Filter, NO_FILTER } from '../../core/table/filter.ts';
import type { ForgeSource } from '../../core/source.ts';
import type { Ports } from '../../platform/ports.ts';
import { lazy } from '../components/lazy.tsx';
import { useWords } from '../context.ts';
import type { SaveState } from '../dataset/autosave.ts';
import type { Session } from '../dataset/session.ts';
import { EmbedLine } from '../embed/EmbedLine.tsx';
import type { GridHandle } from '../grid/grid.ts';
import { useFilter } from '../filter/use-filter.ts';
import type { OpenRequest } from '../app/screen.ts';
import { PublisherRules } from '../policy/PublisherRules.tsx';
import type { FileForm } from '../seen/file-form.ts';
import { useSession } from '../use-session.ts';
import { useSchema } from '../schema/use-schema.ts';
import { TableView } from '../views/TableView.tsx';
import type { CellPlace, ViewId } from '../views/view.ts';
import { DatasetHeader } from './DatasetHeader.tsx';
import { EditorTools } from './EditorTools.tsx';
import { StatusLine } from './StatusLine.tsx';
import { useCellEdit } from './use-cell-edit.ts';
import { useEditing } from './use-editing.ts';
import { Warnings } from './Warnings.tsx';

const OtherView = lazy(async () => (await import('../views/OtherView.tsx')).OtherView);
const ViewSwitch = lazy(async () => (await import('../views/ViewSwitch.tsx')).ViewSwitch, { isAside: true });
const FilterBar = lazy(async () => (await import('../filter/FilterBar.tsx')).FilterBar, { isAside: true });
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
  /** The person wants to know, or say, what the columns mean. */
  onSchema(): void;
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
  /* What the first records do not need comes after them. */
  const [isShown, setShown] = useState(false);
  const schema = useSchema(session, ports)?.schema;
  const filtering = useFilter(session, schema, request.search);
  const { filter, found } = filtering;
  useSession(session);

  const { document } = session;
  const { source, version } = session.dataset;
  const { blob } = version;
  const form = useRef<FileForm>(undefined);
  const goTo = (record: number, column: number) => {
    filtering.clear();
    setAt({ record, column });
    queueMicrotask(() => grid.current?.reveal({ row: record, column }));
  };
  /* The row is asked for its record when it matters: another search puts another record in the same row. */
  const selected = () => Math.min(view === 'table' ? (found?.[row] ?? row) : at.record, document.length - 1);
  const editing = useEditing({
    session,
    welcome,
    selected,
    reveal: (record) => goTo(record, 0),
  });
  const edit = useCellEdit({ session, form, say: editing.say });
  const looking = {
    session,
    schema,
    shown: found,
    at,
    onAt: setAt,
    edit,
    say: editing.say,
    onView: setView,
    onUndo: editing.undo,
    onFilter: (wanted: Pick<Filter, 'facets' | 'ranges'>) => filtering.setFilter({ ...NO_FILTER, ...wanted }),
  };
  const who = (from: ForgeSource, blob: string) => {
    const record = document.origin(selected());
    if (record === null) editing.say(words.editor.whoNew);
    else void ports.opener.openDesk({ name: 'history', source: from, focus: { blob, record } });
  };
  /* What was found is said then, instead of what happened before. */
  const setFilter = (wanted: Filter) => {
    editing.say(undefined);
    filtering.setFilter(wanted);
  };

  return (
    <div class="editor">
      <DatasetHeader
        session={session}
        ports={ports}
        filter={filter}
        page={page}
        onReview={onReview}
        onPolicy={onPolicy}
      />
      <div class="views">
        {isShown && <ViewSwitch view={view} onView={setView} onSchema={props.onSchema} />}
        {isShown && (
          <FilterBar {...{ session, schema, filter }} first={request.filter} onFilter={setFilter} />
        )}
      </div>
      <EditorTools
        session={session}
        search={{ text: filter.text, setText: (text) => setFilter({ ...filter, text }) }}
        editing={editing}
        onWho={source.kind === 'forge' && blob !== undefined ? () => who(source, blob) : undefined}
      />
      <Warnings session={session} />
      {session.offer && <EditorOffer session={session} onTaken={editing.say} onLeaveOut={onLeaveOut} />}
      {isShown && request.seen && (
        <SeenNotice
          {...{ session, request, page, ports }}
          seen={request.seen}
          events={{
            onGo: goTo,
            onSearch: filtering.setText,
            onForm: (learned) => (form.current = learned),
            say: editing.say,
            onOther,
          }}
        />
      )}
      <PublisherRules session={session} />
      {session.marks.lost.length > 0 && <LostCorrections session={session} onDone={editing.say} />}
      {view === 'table' ? (
        <TableView {...looking} handle={grid} onRow={setRow} onShown={() => setShown(true)} />
      ) : (
        <OtherView {...looking} view={view} />
      )}
      <StatusLine
        session={session}
        saved={saved}
        said={editing.said ?? filtering.said}
        isTable={view === 'table'}
      />
      <EmbedLine source={source} site={ports.site} />
    </div>
  );
}
