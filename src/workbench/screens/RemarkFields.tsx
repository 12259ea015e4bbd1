import type { Change } from '../../core/patch/patch.ts';
import { Notice } from '../components/Notice.tsx';
import { useWords } from '../context.ts';
import { changeName, isEvidence } from '../dataset/remarks.ts';
import type { Session } from '../dataset/session.ts';

/** A note and a link for one change: what lets a maintainer say yes without looking it up. */
export function RemarkFields({ change, session }: { change: Change; session: Session }) {
  const { review } = useWords();
  const remark = session.remarkOn(change);
  const id = changeName(change);
  const wrong =
    remark.evidence !== undefined && remark.evidence.trim() !== '' && !isEvidence(remark.evidence);
  return (
    <details class="remarks" open={Boolean(remark.note ?? remark.evidence)}>
      <summary>{review.remarks}</summary>
      <label>
        <span>{review.note}</span>
        <input
          value={remark.note ?? ''}
          maxLength={5000}
          onInput={(event) => session.remark(change, { ...remark, note: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{review.evidence}</span>
        <input
          type="url"
          value={remark.evidence ?? ''}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={(event) => session.remark(change, { ...remark, evidence: event.currentTarget.value })}
        />
      </label>
      {wrong && (
        <div id={`${id}-wrong`}>
          <Notice kind="problem">{review.badEvidence}</Notice>
        </div>
      )}
    </details>
  );
}
