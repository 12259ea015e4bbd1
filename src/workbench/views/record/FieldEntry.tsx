import { useEffect, useRef, useState } from 'preact/hooks';
import type { Field } from '../../../core/schema/table-schema.ts';
import { Button } from '../../components/Button.tsx';
import { Value } from '../../components/Value.tsx';
import { FieldEditor } from './FieldEditor.tsx';
import type { FieldState } from './field-state.ts';
import { FieldValue } from './FieldValue.tsx';
import { useWords } from './words.ts';

interface FieldEntryProps {
  field: Field;
  value: string;
  state: FieldState;
  /** The person was at this cell: it is brought into view and marked. */
  isHere: boolean;
  /** Keeps what was typed; says why that cannot be. */
  onKeep(typed: string): string | undefined;
  onTakeBack(): void;
}

/** One field of a record: what it says, what is to be said about that, and the way to correct it. */
export function FieldEntry({ field, value, state, isHere, onKeep, onTakeBack }: FieldEntryProps) {
  const [isEditing, setEditing] = useState(false);
  const entry = useRef<HTMLDivElement>(null);
  const label = field.title ?? field.name;
  useEffect(() => {
    if (isHere) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [isHere]);
  const close = () => {
    setEditing(false);
    /* The button comes back with the next paint of the entry. */
    queueMicrotask(() =>
      requestAnimationFrame(() =>
        entry.current?.querySelector<HTMLElement>('.record-correct button')?.focus(),
      ),
    );
  };
  const keep = (typed: string) => {
    const refused = typed === value ? undefined : onKeep(typed);
    if (refused === undefined) close();
    return refused;
  };
  return (
    <div
      class={`record-field${isHere ? ' here' : ''}${state.before === undefined ? '' : ' changed'}`}
      ref={entry}
    >
      <dt>
        <bdi>{label}</bdi>
        {field.description !== undefined && <span class="record-meaning">{field.description}</span>}
      </dt>
      <dd>
        {isEditing ? (
          <FieldEditor {...{ field, label, value }} onKeep={keep} onCancel={close} />
        ) : (
          <>
            <div class="record-value">
              <FieldValue {...{ field, label, value }} />
            </div>
            <StateOf {...{ label, state, onTakeBack }} />
            {state.locked === undefined && <Correct label={label} onClick={() => setEditing(true)} />}
          </>
        )}
      </dd>
    </div>
  );
}

function Correct({ label, onClick }: { label: string; onClick(): void }) {
  const { record } = useWords();
  return (
    <div class="record-correct">
      <Button kind="quiet" name={record.correctName(label)} onClick={onClick}>
        {record.correct}
      </Button>
    </div>
  );
}

/** Corrected, locked, doubtful or sent: in words, never by colour alone. */
function StateOf({
  label,
  state,
  onTakeBack,
}: Pick<FieldEntryProps, 'state' | 'onTakeBack'> & { label: string }) {
  const { record } = useWords();
  const { before, isNew, locked, doubtful, sent } = state;
  return (
    <>
      {before !== undefined && (
        <p class="record-state">
          <span class="tag">{record.state.changed}</span> {record.before}{' '}
          <del>
            <Value text={before} />
          </del>
          <Button kind="quiet" icon="undo" name={record.takeBackName(label)} onClick={onTakeBack}>
            {record.takeBack}
          </Button>
        </p>
      )}
      {isNew && (
        <p class="record-state">
          <span class="tag">{record.state.added}</span>
        </p>
      )}
      {sent && (
        <p class="record-state">
          <span class="tag">{sent.kind === 'pending' ? record.state.pending : record.state.accepted}</span>{' '}
          {sent.text}
        </p>
      )}
      {doubtful !== undefined && (
        <p class="record-state doubtful">
          <span class="tag">{record.state.doubtful}</span> {doubtful}
        </p>
      )}
      {locked !== undefined && (
        <p class="record-state">
          <span class="tag plain">{record.state.locked}</span> {locked}
        </p>
      )}
    </>
  );
}
