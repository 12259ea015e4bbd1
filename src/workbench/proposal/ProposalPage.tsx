import { useEffect, useState } from 'preact/hooks';
import type { Decision } from '../../core/decision.ts';
import { proposalKey, type ProposalAddress } from '../../core/proposal-address.ts';
import type { ProposalReview } from '../../moderate/review.ts';
import type { Ports } from '../../platform/ports.ts';
import { Button } from '../components/Button.tsx';
import { CloseOverlay } from '../components/CloseOverlay.tsx';
import { Notice } from '../components/Notice.tsx';
import { Progress } from '../components/Progress.tsx';
import { PROPOSAL_WORDS } from '../../i18n/proposal-words.ts';
import { useShell, useWords as useCatalogue } from '../context.ts';
import { problemText, type Problem } from '../dataset/problem.ts';
import { useLaterWords } from '../use-later-words.ts';
import { ProposalScreen } from './ProposalScreen.tsx';
import { useReviews } from './use-reviews.ts';
import { ProposalLanguage, useWords } from './words.ts';

interface ProposalPageProps {
  address: ProposalAddress;
  ports: Ports;
}

/** A proposal in the workbench: read without a token, judged, and handed to the desk. */
export function ProposalPage(props: ProposalPageProps) {
  const { common } = useCatalogue();
  const words = useLaterWords(PROPOSAL_WORDS);
  if (words === undefined) return <Progress label={common.reading} />;
  return (
    <ProposalLanguage value={words}>
      <ReadProposal {...props} />
    </ProposalLanguage>
  );
}

function ReadProposal({ address, ports }: ProposalPageProps) {
  const { proposal } = useWords();
  const { reading, read, stop } = useReviews([address], ports);
  return (
    <div class="column wide">
      <TopLine address={address} ports={ports} />
      {reading.name === 'reading' && (
        <Progress label={proposal.reading(address.number, address.repository)} onCancel={stop} />
      )}
      {reading.name === 'unread' && (
        <Unread problem={reading.problem} address={address} ports={ports} onRetry={() => read()} />
      )}
      {reading.name === 'read' &&
        reading.reviews.map((review) => (
          <Judged key={review.proposal.head} review={review} address={address} ports={ports} />
        ))}
    </div>
  );
}

interface JudgedProps extends ProposalPageProps {
  review: ProposalReview;
}

/** A proposal that was read, with what was decided about it before; its decision goes to the desk. */
export function Judged({ review, address, ports }: JudgedProps) {
  const key = proposalKey(address);
  const [before, setBefore] = useState<{ decision: Decision | undefined }>();
  useEffect(() => {
    ports.decisions.load(key).then(
      (kept) => setBefore({ decision: kept?.decisions[0] }),
      () => setBefore({ decision: undefined }),
    );
  }, [key]);
  if (!before) return null;
  const decide = async (decision: Decision) => {
    /* A store that refuses may hold it in memory; and if not, the desk says that there is nothing. */
    await ports.decisions.save({ key, decisions: [decision], saved: ports.now() }).catch(() => undefined);
    await ports.opener.openDesk({ name: 'decide', key });
  };
  return (
    <ProposalScreen
      address={address}
      review={review}
      decided={before.decision}
      onDecide={(decision) => void decide(decision)}
    />
  );
}

function TopLine({ address, ports }: ProposalPageProps) {
  const { proposal } = useWords();
  if (useShell() !== 'overlay') return null;
  return (
    <div class="top-line end">
      <Button
        kind="quiet"
        icon="tab"
        iconOnly
        onClick={() => void ports.opener.openTab({ proposal: address })}
      >
        {proposal.openInTab}
      </Button>
      <CloseOverlay ports={ports} />
    </div>
  );
}

interface UnreadProps extends ProposalPageProps {
  problem: Problem | undefined;
  onRetry(): void;
}

/** Why a proposal is not shown, and the ways on; with a token the forge may say more. */
function Unread({ address, ports, problem, onRetry }: UnreadProps) {
  const words = useWords();
  const { proposal } = words;
  return (
    <>
      <h1>{proposal.cannot(address.number, address.repository)}</h1>
      {problem ? (
        <Notice kind="problem">{problemText(problem, words)}</Notice>
      ) : (
        <Notice kind="info">{proposal.stopped}</Notice>
      )}
      <div class="actions">
        <Button kind="primary" onClick={onRetry}>
          {words.common.retry}
        </Button>
        {problem?.kind === 'forge' && MAY_NEED_TOKEN.has(problem.reason) && (
          <Button onClick={() => void ports.opener.openDesk({ name: 'proposal', proposal: address })}>
            {proposal.withToken}
          </Button>
        )}
      </div>
    </>
  );
}

/** What a forge says to strangers of what is there for others. */
const MAY_NEED_TOKEN: ReadonlySet<string> = new Set([
  'unauthorized',
  'forbidden',
  'not-found',
  'rate-limited',
]);
