import type { ForgeSource } from '../../../core/source.ts';
import type { UndoPlan } from '../../../moderate/undo-contributor.ts';
import { Button } from '../../components/Button.tsx';
import { changeTitle } from '../../components/ChangeText.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../words.ts';
import { OutcomeBadge } from '../../proposal/OutcomeBadge.tsx';
import { NowInFile } from '../../proposal/Remarks.tsx';
import { WebLink } from '../../proposal/WebLink.tsx';
import { ChangeSummary } from '../ChangeSummary.tsx';
import type { UsefulPlan } from './use-undo.ts';

interface UndoPlanViewProps {
  title: string;
  source: ForgeSource;
  plan: UndoPlan;
  /** Why the last try failed. */
  problem: string | undefined;
  onConfirm(plan: UsefulPlan): void;
}

/** What would be taken back, what would stay, and the one press that does it. */
export function UndoPlanView({ title, source, plan, problem, onConfirm }: UndoPlanViewProps) {
  const { desk } = useWords();
  const { undo, decide } = desk;
  const { patch, current } = plan;
  return (
    <div class="column">
      <h1>{title}</h1>
      <p class="lead">
        {source.repository} · {source.host}
      </p>
      {problem !== undefined && <Notice kind="problem">{problem}</Notice>}
      {patch ? (
        <section aria-labelledby="taken-back">
          <h2 id="taken-back">{decide.accepted(patch.changes.length)}</h2>
          <p>{decide.into(current.path, current.ref)}</p>
          <ChangeSummary changes={patch.changes.map((change) => ({ change, remarks: [] }))} />
        </section>
      ) : (
        <Notice kind="info">{undo.nothing}</Notice>
      )}
      <Kept plan={plan} />
      {patch && (
        <div class="closing">
          <Button kind="primary" icon="undo" onClick={() => onConfirm({ ...plan, patch })}>
            {undo.confirm(patch.changes.length)}
          </Button>
        </div>
      )}
    </div>
  );
}

/** What of theirs stays in the file, and what nobody can tell. */
function Kept({ plan: { kept, unknown, isCut } }: { plan: UndoPlan }) {
  const words = useWords();
  const { undo } = words.desk;
  return (
    <>
      {kept.length > 0 && (
        <section aria-labelledby="kept">
          <h2 id="kept">{undo.kept(kept.length)}</h2>
          <ul class="changes">
            {kept.map(({ outcome, version }, n) => (
              <li class="change" key={n}>
                <h3>
                  {changeTitle(outcome.change, words)} <OutcomeBadge status={outcome.status} />
                </h3>
                <NowInFile outcome={outcome} />
                <p class="quiet">
                  <WebLink address={version.webUrl}>{version.commit.slice(0, 10)}</WebLink>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {unknown.length > 0 && (
        <Notice kind="info">
          <p>{undo.unknown(unknown.length)}</p>
          <ul>
            {unknown.map(({ commit, webUrl }) => (
              <li key={commit}>
                <WebLink address={webUrl}>{commit.slice(0, 10)}</WebLink>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {isCut && <Notice kind="info">{undo.cut}</Notice>}
    </>
  );
}
