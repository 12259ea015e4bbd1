import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Draft } from '../core/draft.ts';
import type { Job } from '../core/job.ts';
import type { ProposalAddress } from '../core/proposal-address.ts';
import type { Source } from '../core/source.ts';
import { findDecisive } from '../locate/find-decisive.ts';
import { locate } from '../locate/locate.ts';
import type { Opener, Ports } from '../platform/ports.ts';
import { marksFor } from './contributions/marks-for.ts';
import { Notice } from './components/Notice.tsx';
import { Language, ShellContext, type Shell } from './context.ts';
import { autosave, type Autosave, type SaveState } from './dataset/autosave.ts';
import type { Dataset } from './dataset/open-dataset.ts';
import type { Problem } from './dataset/problem.ts';
import { Session } from './dataset/session.ts';
import { PolicyWizard } from './policy/PolicyWizard.tsx';
import { ProposalPage } from './proposal/ProposalPage.tsx';
import { Choose } from './screens/Choose.tsx';
import { Editor } from './screens/Editor.tsx';
import { Opening } from './screens/Opening.tsx';
import { ProblemScreen } from './screens/ProblemScreen.tsx';
import { Review } from './screens/Review.tsx';
import { useDelivered } from './use-delivered.ts';
import { useOrphaned } from './use-orphaned.ts';

interface AppProps {
  ports: Ports;
  shell: Shell;
  job: Job;
}

type Screen =
  | { name: 'proposal'; address: ProposalAddress }
  | { name: 'choose' }
  | { name: 'opening'; source: Source; news?: string }
  | { name: 'problem'; source: Source; problem: Problem }
  | { name: 'editor' | 'review' | 'policy'; session: Session; welcome: string | undefined };

/** The workbench: one UI for the overlay, the tab and, later, the hosted site. */
export function App({ ports: given, shell, job }: AppProps) {
  const { lang, words } = useContext(Language);
  const candidates = useMemo(
    () => (job.finding ? locate(job.finding, { url: job.page?.url ?? '' }) : []),
    [job],
  );
  const known = job.source ?? findDecisive(candidates)?.source;
  const [screen, setScreen] = useState<Screen>(() => {
    if (job.proposal) return { name: 'proposal', address: job.proposal };
    return known ? { name: 'opening', source: known } : { name: 'choose' };
  });
  const [drafts, setDrafts] = useState<Draft[]>([]);
  const [saved, setSaved] = useState<SaveState>('saved');
  const session = 'session' in screen ? screen.session : undefined;
  const main = useRef<HTMLElement>(null);
  const saver = useRef<Autosave | undefined>(undefined);
  const ports = useMemo(() => ({ ...given, opener: afterSaving(given.opener, saver) }), [given]);

  /* A page may frame us without a job: it is shown nothing of the person's. */
  const mayList = shell === 'tab' || job.finding !== undefined;
  useEffect(() => void (mayList && ports.drafts.list().then(setDrafts, () => setDrafts([]))), []);
  useEffect(() => {
    if (!session) return;
    saver.current = autosave(session, ports.drafts, setSaved);
    return () => void saver.current?.stop();
  }, [session]);
  useEffect(() => main.current?.focus(), [screen.name]);
  const orphaned = useOrphaned(ports);
  useDelivered(session, ports.drafts, (delivered) => {
    if (!session) return;
    setScreen({
      name: 'opening',
      source: session.dataset.source,
      ...(delivered ? { news: words.editor.delivered } : {}),
    });
  });

  const opened = async (dataset: Dataset, news: string | undefined) => {
    const page = job.page?.url;
    /* Only a page that others can visit is worth naming: a file's address tells where it lies on this machine. */
    const visitable = page !== undefined && /^https?:/.test(page);
    const marks = await marksFor(dataset, ports.contributions);
    const session = new Session(dataset, { lang, now: ports.now, marks, ...(visitable ? { page } : {}) });
    const draft = await ports.drafts.load(dataset.id).catch(() => undefined);
    const restored = draft ? session.restore(draft) : 0;
    const welcome = [
      ...(news === undefined ? [] : [news]),
      ...(marks.waiting > 0 ? [words.contributions.waitingHere(marks.waiting)] : []),
      ...(restored > 0 ? [words.editor.restored(restored)] : []),
      ...(session.unplaced.length > 0 ? [words.editor.unplaced(session.unplaced.length)] : []),
    ].join(' ');
    setScreen({ name: 'editor', session, welcome: welcome || undefined });
  };
  if (orphaned) {
    return (
      <main class="column">
        <Notice kind="problem">{words.overlay.updated}</Notice>
      </main>
    );
  }
  const open = (source: Source) => setScreen({ name: 'opening', source });
  const choose = () => setScreen({ name: 'choose' });

  return (
    <ShellContext.Provider value={shell}>
      <main class={`workbench ${shell}`} ref={main} tabIndex={-1}>
        {screen.name === 'proposal' && <ProposalPage address={screen.address} ports={ports} />}
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
          <Editor
            {...screen}
            ports={ports}
            saved={saved}
            onReview={() => setScreen({ ...screen, name: 'review' })}
            onPolicy={() => setScreen({ ...screen, name: 'policy' })}
          />
        )}
        {screen.name === 'policy' && screen.session.dataset.source.kind === 'forge' && (
          <PolicyWizard
            session={screen.session}
            source={screen.session.dataset.source}
            ports={ports}
            onBack={() => setScreen({ ...screen, name: 'editor', welcome: undefined })}
          />
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

/** The opener, which takes this workbench away only when the store holds its last correction. */
function afterSaving(opener: Opener, saver: { current: Autosave | undefined }): Opener {
  return {
    async openSend(draftKey) {
      /* A write that comes after the sending would bring back what was sent. */
      await saver.current?.flush();
      await opener.openSend(draftKey);
    },
    openDesk: (place) => opener.openDesk(place),
    async openTab(job) {
      await saver.current?.flush();
      await opener.openTab(job);
    },
    async close() {
      await saver.current?.flush();
      await opener.close();
    },
  };
}
