import { useEffect, useRef, useState } from 'preact/hooks';
import type { TableSchema } from '../../../core/schema/table-schema.ts';
import type { Session } from '../../dataset/session.ts';
import { inSlices } from '../../schema/in-slices.ts';
import { inspect, TableChangedError, type Inspection, type Stage } from './inspection.ts';

/** The work on an inspection, and what can be done about it. */
export interface InspectionWork {
  state: { kind: 'working'; stage: Stage } | { kind: 'stopped' } | { kind: 'failed' } | { kind: 'done' };
  /** The last one that was finished. */
  inspection: Inspection | undefined;
  stop(): void;
  again(): void;
}

/** Progress is shown in steps of so much. */
const STEP = 0.02;
/** The last inspection of each session: whoever comes back to it does not wait again. */
const finished = new WeakMap<Session, Inspection>();

/** Inspects a dataset from the moment the view opens, again when its columns get another meaning, and when somebody asks for it. */
export function useInspection(session: Session, schema: TableSchema | undefined): InspectionWork {
  const [inspection, setInspection] = useState(() => finished.get(session));
  const [state, setState] = useState<InspectionWork['state']>({ kind: 'done' });
  const running = useRef<AbortController | undefined>(undefined);

  const start = async () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    /* Who leaves, or begins anew, is told nothing. */
    const isWanted = () => running.current === controller;
    const onStage = (stage: Stage) => setState({ kind: 'working', stage });
    try {
      const done = await run(session, schema, { signal: controller.signal, onStage });
      finished.set(session, done);
      if (!isWanted()) return;
      setInspection(done);
      setState({ kind: 'done' });
    } catch (error) {
      if (isWanted()) setState({ kind: controller.signal.aborted ? 'stopped' : 'failed' });
      if (!controller.signal.aborted) throw error;
    }
  };
  useEffect(() => {
    const last = finished.get(session);
    setInspection(last);
    if (last === undefined || last.schema !== schema) void start();
    return () => {
      const left = running.current;
      running.current = undefined;
      left?.abort();
    };
  }, [session, schema]);
  return { state, inspection, stop: () => running.current?.abort(), again: () => void start() };
}

interface Watching {
  signal: AbortSignal;
  onStage(stage: Stage): void;
}

/** Looks anew as long as the table changes meanwhile. */
async function run(
  session: Session,
  schema: TableSchema | undefined,
  watching: Watching,
): Promise<Inspection> {
  for (;;) {
    try {
      return await inSlices(reported(inspect(session, schema), watching), watching.signal);
    } catch (error) {
      if (!(error instanceof TableChangedError)) throw error;
    }
  }
}

function* reported(
  work: Generator<Stage, Inspection>,
  { onStage }: Watching,
): Generator<undefined, Inspection> {
  let shown: Stage | undefined;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    const stage = step.value;
    if (stage.name !== shown?.name || stage.share - shown.share >= STEP) onStage((shown = stage));
    yield;
  }
}
