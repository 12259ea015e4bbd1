import { useReducer } from 'preact/hooks';
import { INSPECT_WORDS } from '../../../i18n/inspect-words.ts';
import { SCHEMA_WORDS } from '../../../i18n/schema-words.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Progress } from '../../components/Progress.tsx';
import { useWords as useCatalogue } from '../../context.ts';
import { useLaterWords } from '../../use-later-words.ts';
import { useSession } from '../../use-session.ts';
import type { ViewProps } from '../view.ts';
import { AboutFile } from './AboutFile.tsx';
import { ColumnCards } from './ColumnCards.tsx';
import type { Inspection } from './inspection.ts';
import { KeepInspection } from './KeepInspection.tsx';
import { LikelyErrors } from './LikelyErrors.tsx';
import { Overview } from './Overview.tsx';
import { useInspection, type InspectionWork } from './use-inspection.ts';
import { InspectLanguage, useWords } from './words.ts';

/** What the file holds and what looks wrong in it, as a view of the open dataset. */
export function InspectView(props: ViewProps) {
  const { common } = useCatalogue();
  const inspect = useLaterWords(INSPECT_WORDS);
  const schema = useLaterWords(SCHEMA_WORDS);
  if (inspect === undefined || schema === undefined) {
    return (
      <div class="column centred">
        <Progress label={common.reading} />
      </div>
    );
  }
  return (
    <InspectLanguage.Provider value={{ inspect, schema }}>
      <Inspected {...props} />
    </InspectLanguage.Provider>
  );
}

function Inspected(props: ViewProps) {
  const { session, schema } = props;
  const { inspect } = useWords();
  useSession(session);
  const work = useInspection(session, schema);
  if (session.document.length === 0) {
    return (
      <div class="inspect">
        <p>{inspect.nothing}</p>
      </div>
    );
  }
  return (
    <section class="inspect" aria-label={inspect.title}>
      <WorkState work={work} isOld={work.inspection?.revision !== session.document.revision} />
      {work.inspection && <Parts {...props} inspection={work.inspection} />}
    </section>
  );
}

function Parts(props: ViewProps & { inspection: Inspection }) {
  /* What is marked as no error is kept beside the session, which tells nobody. */
  const [, again] = useReducer((count: number) => count + 1, 0);
  return (
    <>
      <Overview {...props} />
      <LikelyErrors {...props} onMarked={() => again(undefined)} />
      <ColumnCards {...props} />
      <AboutFile {...props} />
      <KeepInspection {...props} />
    </>
  );
}

/** How far the work is, or what became of it, and what can be done about it. */
function WorkState({
  work: { state, inspection, stop, again },
  isOld,
}: {
  work: InspectionWork;
  isOld: boolean;
}) {
  const { inspect } = useWords();
  if (state.kind === 'working')
    return <Progress label={inspect.stage[state.stage.name]} share={state.stage.share} onCancel={stop} />;
  if (state.kind === 'done' && (!inspection || !isOld)) return null;
  return (
    <div class="inspect-state">
      {state.kind === 'done' ? (
        <p class="quiet">{inspect.changed}</p>
      ) : (
        <Notice kind={state.kind === 'failed' ? 'problem' : 'info'}>
          {state.kind === 'failed' ? inspect.failed : inspect.stopped}
        </Notice>
      )}
      <Button onClick={again}>{inspect.again}</Button>
    </div>
  );
}
