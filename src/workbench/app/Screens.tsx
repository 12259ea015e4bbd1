import { useEffect } from 'preact/hooks';
import type { Draft } from '../../core/draft.ts';
import type { Job } from '../../core/job.ts';
import type { Ports } from '../../platform/ports.ts';
import { lazy } from '../components/lazy.tsx';
import { Progress } from '../components/Progress.tsx';
import { useWords } from '../context.ts';
import type { SaveState } from '../dataset/autosave.ts';
import type { Dataset } from '../dataset/open-dataset.ts';
import type { GivenFile } from '../own-file/given-file.ts';
import { Editor } from '../screens/Editor.tsx';
import { Opening } from '../screens/Opening.tsx';
import { ProblemScreen } from '../screens/ProblemScreen.tsx';
import { reachable } from './reachable.ts';
import { seenOf, type OpenRequest, type Screen } from './screen.ts';

/* Nobody needs these before the first table is there. */
const Choose = lazy(async () => (await import('../screens/Choose.tsx')).Choose);
const OpeningQuestion = lazy(async () => (await import('../screens/OpeningQuestion.tsx')).OpeningQuestion);
const ProposalPage = lazy(async () => (await import('../proposal/ProposalPage.tsx')).ProposalPage);
const PolicyWizard = lazy(async () => (await import('../policy/PolicyWizard.tsx')).PolicyWizard);
const SchemaPanel = lazy(async () => (await import('../schema/SchemaPanel.tsx')).SchemaPanel);
const Review = lazy(async () => (await import('../screens/Review.tsx')).Review);

interface ScreensProps {
  screen: Screen;
  job: Job;
  drafts: Draft[];
  saved: SaveState;
  ports: Ports;
  go(screen: Screen): void;
  onOpened(dataset: Dataset, request: OpenRequest): void;
  /** The person brought a file, to be opened by itself. */
  onFile(given: GivenFile): void;
}

/** Shows the screen that the workbench is at. */
export function Screens(props: ScreensProps) {
  const { screen, ports, go } = props;
  const open = (request: OpenRequest) => go({ name: 'opening', request });
  const choose = () => go({ name: 'choose' });
  switch (screen.name) {
    case 'locating':
      return <Locating />;
    case 'proposal':
      return <ProposalPage address={screen.address} ports={ports} />;
    case 'choose': {
      const { job, drafts, onFile } = props;
      const openFor = (request: OpenRequest) => open({ ...request, seen: seenOf(job), isChosen: true });
      return <Choose {...{ job, drafts, ports, onFile }} onOpen={openFor} />;
    }
    case 'question':
      return (
        <OpeningQuestion next={screen.next} ports={ports} onOpen={() => go(screen.next)} onOther={choose} />
      );
    case 'opening': {
      const { request } = screen;
      return (
        <Opening
          request={request}
          ports={ports}
          onOpened={(dataset) => props.onOpened(dataset, request)}
          onProblem={(problem) =>
            go({ name: 'problem', problem, request: reachable(request, problem, ports) })
          }
          onCancel={choose}
        />
      );
    }
    case 'problem': {
      const { problem, request } = screen;
      return (
        <ProblemScreen
          {...{ problem, request, ports }}
          onRetry={() => request && open(request)}
          onOther={choose}
          onGiven={props.onFile}
        />
      );
    }
    default:
      return <OfSession {...props} screen={screen} />;
  }
}

function Locating() {
  const { common } = useWords();
  return (
    <div class="column centred">
      <Progress label={common.reading} />
    </div>
  );
}

type SessionScreen = Extract<Screen, { session: unknown }>;

/** A screen of a file that is open. */
function OfSession({ screen, job, ports, saved, go }: ScreensProps & { screen: SessionScreen }) {
  const { session, request } = screen;
  const { source } = session.dataset;
  /* What the job said first was said. */
  const back = () =>
    go({
      ...screen,
      name: 'editor',
      welcome: undefined,
      request: { ...request, search: undefined, filter: undefined },
    });
  /* Whoever corrects something can review it, also when the network goes meanwhile. */
  useEffect(() => session.subscribe(() => Review.preload()), [session]);
  if (screen.name === 'review')
    return <Review session={session} ports={ports} page={job.page} onBack={back} />;
  if (screen.name === 'policy' && source.kind === 'forge')
    return <PolicyWizard session={session} source={source} ports={ports} onBack={back} />;
  if (screen.name === 'schema') return <SchemaPanel session={session} ports={ports} onBack={back} />;
  return (
    <Editor
      session={session}
      ports={ports}
      saved={saved}
      welcome={screen.welcome}
      request={request}
      page={job.page}
      onOther={() => go({ name: 'choose' })}
      onReview={() => go({ ...screen, name: 'review' })}
      onPolicy={() => go({ ...screen, name: 'policy' })}
      onSchema={() => go({ ...screen, name: 'schema' })}
      onLeaveOut={() => go({ name: 'opening', request: { ...request, shared: undefined, news: undefined } })}
    />
  );
}
