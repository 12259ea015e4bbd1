import { useState } from 'preact/hooks';
import { changeTitle, ChangeText, RecordValues } from '../components/ChangeText.tsx';
import { useWords, type Words } from './words.ts';
import { OutcomeBadge } from './OutcomeBadge.tsx';
import { hasRecord, type RecordReader } from './record-reader.ts';
import { Remarks } from './Remarks.tsx';
import type { Judging } from './use-judging.ts';
import { VerdictButtons } from './VerdictButtons.tsx';
import type { Entry, Verdict } from './verdicts.ts';

interface ChangeRowProps {
  entry: Entry;
  place: number;
  reader: RecordReader;
  judging: Judging;
}

/** One change: its column, before → after, what would become of it, what speaks for and against it, and the verdict. */
export function ChangeRow({ entry, place, reader, judging }: ChangeRowProps) {
  const words = useWords();
  const { change, item } = entry;
  const title = changeTitle(change, words);
  const verdict = judging.verdicts.get(entry.key);
  const id = `change-${place}`;
  return (
    <div
      id={id}
      class={`judged-change ${kindOf(verdict)}`}
      role="group"
      aria-labelledby={`${id}-verdict ${id}-title ${id}-content`}
      data-place={place}
      tabIndex={place === judging.current ? 0 : -1}
      onFocusIn={() => place !== judging.current && judging.go(place)}
    >
      <span id={`${id}-title`} class="visually-hidden">
        {title}
      </span>
      <div id={`${id}-content`} class="judged-content">
        {change.op === 'set' && <strong class="column-name">{change.column}</strong>}
        <ChangeText change={change} />
        <OutcomeBadge status={item.outcome.status} />
        <Remarks change={change} item={item} />
      </div>
      <div class="verdict-side">
        <p id={`${id}-verdict`} class={verdict === undefined ? 'visually-hidden' : 'verdict-said'}>
          {verdictText(verdict, words)}
        </p>
        <VerdictButtons entry={entry} place={place} title={title} judging={judging} />
      </div>
      <RecordContext entry={entry} reader={reader} isCurrent={place === judging.current} />
    </div>
  );
}

function kindOf(verdict: Verdict | undefined): 'open' | 'accepted' | 'refused' {
  if (verdict === undefined) return 'open';
  return verdict === 'accepted' ? 'accepted' : 'refused';
}

function verdictText(verdict: Verdict | undefined, { proposal }: Words): string {
  if (verdict === undefined) return proposal.undecided;
  return verdict === 'accepted' ? proposal.accepted : proposal.refused(proposal.reason[verdict]);
}

interface RecordContextProps {
  entry: Entry;
  reader: RecordReader;
  isCurrent: boolean;
}

/** The whole record as the file has it now, read when somebody asks for it. */
function RecordContext({ entry, reader, isCurrent }: RecordContextProps) {
  const { proposal } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  if (!hasRecord(entry.item)) return null;
  const values = isOpen ? reader(entry.item) : undefined;
  return (
    <details class="record-context" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary tabIndex={isCurrent ? 0 : -1}>{proposal.record}</summary>
      {values && <RecordValues values={values} />}
    </details>
  );
}
