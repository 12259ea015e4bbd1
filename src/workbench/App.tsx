import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Draft } from '../core/draft.ts';
import type { Job } from '../core/job.ts';
import type { Source } from '../core/source.ts';
import { findDecisive } from '../locate/find-decisive.ts';
import { locate } from '../locate/locate.ts';
import type { Ports } from '../platform/ports.ts';
import { Language, ShellContext, type Shell } from './context.ts';
import { autosave, type SaveState } from './dataset/autosave.ts';
import type { Dataset } from './dataset/open-dataset.ts';
import type { Problem } from './dataset/problem.ts';
import { Session } from './dataset/session.ts';
import { Choose } from './screens/Choose.tsx';
import { Editor } from './screens/Editor.tsx';
import { Opening } from './screens/Opening.tsx';
import { ProblemScreen } from './screens/ProblemScreen.tsx';
import { Review } from './screens/Review.tsx';
import { useDelivered } from './use-delivered.ts';

interface AppProps {
  ports: Ports;
  shell: Shell;
  job: Job;
}

type Screen =
  | { name: 'choose' }
  | { name: 'opening'; source: Source; news?: string }
  | { name: 'problem'; source: Source; problem: Problem }
  | { name: 'editor' | 'review'; session: Session; welcome: string | undefined };

/** The workbench: one UI for the overlay, the tab and, later, the hosted site. */
export function App({ ports, shell, job }: AppProps) {
  const { lang, words } = useContext(Language);
  const candidates = useMemo(() => (job.finding ? locate(job.finding, { url: job.page?.url ?? '' }) : []), [job]);
  const known = job.source ?? findDecisive(candidates)?.source;
  const [screen, setScreen] = useState<Screen>(known ? { name: 'opening', source: known } : { name: 'choose' });
  const [drafts, setDrafts] = useState<Draft[]>([]);
  const [saved, setSaved] = useState<SaveState>('saved');
  const session = 'session' in screen ? screen.session : undefined;
  const main = useRef<HTMLElement>(null);

  useEffect(() => void ports.drafts.list().then(setDrafts, () => setDrafts([])), []);
  useEffect(() => {
    if (!session) return;
    const stop = autosave(session, ports.drafts, setSaved);
    return () => void stop();
  }, [session]);
  useEffect(() => main.current?.focus(), [screen.name]);
  useDelivered(session, ports.drafts, () => {
    if (session) setScreen({ name: 'opening', source: session.dataset.source, news: words.editor.delivered });
  });

  const opened = async (dataset: Dataset, news: string | undefined) => {
    const session = new Session(dataset, { lang, now: ports.now, ...(job.page ? { page: job.page.url } : {}) });
    const draft = await ports.drafts.load(dataset.id).catch(() => undefined);
    const restored = draft ? session.restore(draft) : 0;
    const welcome = [
      ...(news === undefined ? [] : [news]),
      ...(restored > 0 ? [words.editor.restored(restored)] : []),
      ...(session.unplaced.length > 0 ? [words.editor.unplaced(session.unplaced.length)] : []),
    ].join(' ');
    setScreen({ name: 'editor', session, welcome: welcome || undefined });
  };
  const open = (source: Source) => setScreen({ name: 'opening', source });
  const choose = () => setScreen({ name: 'choose' });

  return (
    <ShellContext.Provider value={shell}>
      <main class={`workbench ${shell}`} ref={main} tabIndex={-1}>
        {screen.name === 'choose' && (
          <Choose finding={job.finding} candidates={candidates} drafts={drafts} ports={ports} onOpen={open} />
        )}
        {screen.name === 'opening' && (
          <Opening
            source={screen.source}
            ports={ports}
            onOpened={(dataset) => void opened(dataset, screen.news)}
            onProblem={(problem) => setScreen({ name: 'problem', source: screen.source, problem })}
            onCancel={choose}
          />
        )}
        {screen.name === 'problem' && (
          <ProblemScreen
            problem={screen.problem}
            source={screen.source}
            ports={ports}
            onRetry={() => open(screen.source)}
            onOther={choose}
          />
        )}
        {screen.name === 'editor' && (
          <Editor {...screen} ports={ports} saved={saved} onReview={() => setScreen({ ...screen, name: 'review' })} />
        )}
        {screen.name === 'review' && (
          <Review
            session={screen.session}
            ports={ports}
            onBack={() => setScreen({ ...screen, name: 'editor', welcome: undefined })}
          />
        )}
      </main>
    </ShellContext.Provider>
  );
}
