import type { ProposalAddress } from '../../core/proposal-address.ts';
import type { SendPorts } from '../../platform/ports.ts';
import { Progress } from '../components/Progress.tsx';
import { problemText } from '../dataset/problem.ts';
import { Judged } from '../proposal/ProposalPage.tsx';
import { useReviews } from '../proposal/use-reviews.ts';
import { useToken } from '../token/use-token.ts';
import { ReadForm } from './ReadForm.tsx';
import { useWords } from './words.ts';

interface JudgePageProps {
  address: ProposalAddress;
  /** The token that is held for the host. */
  token: string | undefined;
  ports: SendPorts;
}

/** A proposal that strangers may not read: judged here, where a token can be given. */
export function JudgePage({ address, token, ports }: JudgePageProps) {
  const words = useWords();
  const { proposal } = words;
  const entry = useToken(ports, address);
  const { reading, read, stop } = useReviews([address], ports, token);
  switch (reading.name) {
    case 'reading':
      return (
        <div class="column centred">
          <Progress label={proposal.reading(address.number, address.repository)} onCancel={stop} />
        </div>
      );
    case 'unread':
      return (
        <ReadForm
          title={proposal.cannot(address.number, address.repository)}
          problem={reading.problem && problemText(reading.problem, words)}
          entry={entry}
          onRead={read}
        />
      );
    case 'read':
      return (
        <div class="column wide">
          {reading.reviews.map((review) => (
            <Judged key={review.proposal.head} review={review} address={address} ports={ports} />
          ))}
        </div>
      );
  }
}
