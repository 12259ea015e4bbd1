import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { changeTitle } from '../components/ChangeText.tsx';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWords } from './words.ts';
import { ChangeRow } from './ChangeRow.tsx';
import { pressKey } from './judging-keys.ts';
import { PAGE_SIZE, pageAround, type FileGroup, type RecordGroup } from './pages.ts';
import { createRecordReader, type RecordReader } from './record-reader.ts';
import type { Judging } from './use-judging.ts';
import { useKeys } from './use-keys.ts';

/** All changes of a proposal, a page at a time, file by file and record by record, worked by keys or by buttons. */
export function Changes({ judging, label }: { judging: Judging; label: string }) {
  const { proposal } = useWords();
  const region = useKeys((event) => pressKey(event, judging));
  const page = pageAround(judging.entries, judging.current);
  useFocusOfCurrent(region, judging);
  return (
    <div class="judged" role="region" aria-label={label} ref={region}>
      <p class="quiet keys">{proposal.keys}</p>
      {page.files.map((group) => (
        <FileChanges key={group.file.path} group={group} judging={judging} />
      ))}
      {judging.entries.length > PAGE_SIZE && <Pager {...page} judging={judging} />}
    </div>
  );
}

/**
 * Gives the keyboard to the current change whenever it became another one or its buttons were exchanged; at first,
 * too, so that the keys work at once.
 */
function useFocusOfCurrent(region: { current: HTMLElement | null }, { current, asking }: Judging): void {
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (asking !== undefined) return;
    const row = region.current?.querySelector<HTMLElement>(`[data-place="${current}"]`);
    if (row && !row.contains(document.activeElement)) row.focus({ preventScroll: isFirst.current });
    isFirst.current = false;
  }, [current, asking]);
}

function FileChanges({ group, judging }: { group: FileGroup; judging: Judging }) {
  const { proposal } = useWords();
  const { file, records } = group;
  const reader = useMemo(() => createRecordReader(file), [file]);
  return (
    <div class="judged-file">
      <h2>{file.path}</h2>
      {file.body === 'differs' && <Notice kind="problem">{proposal.bodyDiffers}</Notice>}
      {!file.isExact && <Notice kind="info">{proposal.notExact}</Notice>}
      {records.map((record) => (
        <RecordChanges key={record.entries[0]?.place} record={record} reader={reader} judging={judging} />
      ))}
    </div>
  );
}

interface RecordChangesProps {
  record: RecordGroup;
  reader: RecordReader;
  judging: Judging;
}

function RecordChanges({ record, reader, judging }: RecordChangesProps) {
  const words = useWords();
  const [first] = record.entries;
  if (!first) return null;
  const { change } = first.entry;
  return (
    <div class="judged-record">
      <h3>
        {change.op === 'set'
          ? recordTitle(changeTitle(change, words), change.column)
          : changeTitle(change, words)}
      </h3>
      {record.entries.map(({ entry, place }) => (
        <ChangeRow key={entry.key} entry={entry} place={place} reader={reader} judging={judging} />
      ))}
    </div>
  );
}

/** The title of a change without the column, which its row names. */
function recordTitle(title: string, column: string): string {
  return title.endsWith(` · ${column}`) ? title.slice(0, -column.length - 3) : title;
}

function Pager({ start, end, judging }: { start: number; end: number; judging: Judging }) {
  const { proposal } = useWords();
  const all = judging.entries.length;
  return (
    <nav class="pager" aria-label={proposal.pages}>
      <Button disabled={start === 0} icon="back" onClick={() => judging.go(start - PAGE_SIZE)}>
        {proposal.previous}
      </Button>
      <span role="status">{proposal.shown(start + 1, end, all)}</span>
      <Button disabled={end === all} onClick={() => judging.go(end)}>
        {proposal.next}
      </Button>
    </nav>
  );
}
