import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ForgePlace } from '../../../forges/open-forge.ts';
import { filterEntries } from '../../../moderate/filter-entries.ts';
import { groupEntries, type EntryGroup, type Grouping } from '../../../moderate/group-entries.ts';
import type { InboxEntry } from '../../../moderate/inbox.ts';
import type { SendPorts } from '../../../platform/ports.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Progress } from '../../components/Progress.tsx';
import { useWords } from '../words.ts';
import type { Problem } from '../../dataset/problem.ts';
import { DecideFlow } from '../DecideFlow.tsx';
import { useKeptFocus } from '../use-kept-focus.ts';
import { decisionsOf, toBatch, type Batch } from './batch.ts';
import { BatchBar } from './BatchBar.tsx';
import { entryKey } from './entry-key.ts';
import { NO_FILTER, toFilter } from './filter-choice.ts';
import { Filters } from './Filters.tsx';
import { InboxGroup } from './InboxGroup.tsx';
import { useInbox, type Inbox } from './use-inbox.ts';

interface InboxListProps {
  place: ForgePlace;
  token: string;
  ports: SendPorts;
  /** The forge gave nothing out. */
  onProblem(problem: Problem): void;
  /** Something was done: what waits is to be read again. */
  onAgain(): void;
}

/** Groups shown before somebody asks for more. */
const SHOWN = 50;

/** What waits, in groups, with a box to tick beside each. */
export function InboxList({ place, token, ports, onProblem, onAgain }: InboxListProps) {
  const { inbox } = useWords().desk;
  const read = useInbox({ place, token, fetch: ports.fetch });
  const [grouping, setGrouping] = useState<Grouping>('file');
  const [choice, setChoice] = useState(NO_FILTER);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(SHOWN);
  const [batch, setBatch] = useState<Batch>();
  const [isDone, setIsDone] = useState(false);
  useEffect(() => {
    if (read.problem && read.entries.length === 0) onProblem(read.problem);
  }, [read.problem]);
  const found = useMemo(() => filterEntries(read.entries, toFilter(choice)), [read.entries, choice]);
  const groups = useMemo(() => groupEntries(found, grouping), [found, grouping]);
  const chosen = useMemo(() => found.filter((entry) => ticked.has(entryKey(entry))), [found, ticked]);
  const tick = (entries: readonly InboxEntry[], isTicked: boolean) =>
    setTicked((before) => {
      const next = new Set(before);
      for (const key of entries.map(entryKey)) {
        if (isTicked) next.add(key);
        else next.delete(key);
      }
      return next;
    });
  const top = useKeptFocus(batch ? 'batch' : 'list');
  if (batch) {
    return (
      <DecideFlow
        proposals={batch.proposals}
        begin={(reviews) => decisionsOf(batch, reviews)}
        keep={async (decisions) => {
          if (decisions === undefined) setIsDone(true);
        }}
        token={token}
        ports={ports}
        onBack={() => (isDone ? onAgain() : setBatch(undefined))}
      />
    );
  }
  return (
    <div class="column wide flow" ref={top} tabIndex={-1}>
      <h1>{inbox.title}</h1>
      <InboxState read={read} host={place.host} />
      {read.entries.length > 0 && (
        <Filters
          entries={read.entries}
          choice={choice}
          grouping={grouping}
          onChoice={setChoice}
          onGrouping={setGrouping}
        />
      )}
      <p role="status" class="quiet">
        {inbox.found(found.length, read.entries.length)}
      </p>
      {groups.slice(0, shown).map((group: EntryGroup) => (
        <InboxGroup key={group.id} group={group} place={place} ticked={ticked} onTick={tick} />
      ))}
      {groups.length > shown && (
        <Button onClick={() => setShown(shown + SHOWN)}>{inbox.moreGroups(groups.length - shown)}</Button>
      )}
      {chosen.length > 0 && (
        <BatchBar entries={chosen} onBatch={(verdict) => setBatch(toBatch(chosen, place, verdict))} />
      )}
    </div>
  );
}

/** How far the reading is, and what could not be read. */
function InboxState({ read, host }: { read: Inbox; host: string }) {
  const { inbox } = useWords().desk;
  const { progress, isReading, entries, stop } = read;
  const { done, known, failed } = progress;
  return (
    <>
      {isReading && (
        <Progress
          label={inbox.reading(host)}
          share={known === 0 ? undefined : done / known}
          onCancel={stop}
        />
      )}
      {!isReading && done < known && <Notice kind="info">{inbox.stopped}</Notice>}
      {failed.length > 0 && <Notice kind="problem">{inbox.failed(failed.join(', '))}</Notice>}
      {!isReading && entries.length === 0 && <Notice kind="done">{inbox.none}</Notice>}
    </>
  );
}
