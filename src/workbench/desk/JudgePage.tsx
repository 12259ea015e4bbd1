import { useEffect, useState } from 'preact/hooks';
import type { ProposalAddress } from '../../core/proposal-address.ts';
import type { SendPorts } from '../../platform/ports.ts';
import { Progress } from '../components/Progress.tsx';
import { useWords } from '../context.ts';
import { Judged } from '../proposal/ProposalPage.tsx';
import { useReviews } from '../proposal/use-reviews.ts';
import { useToken } from '../token/use-token.ts';
import { ReadForm } from './ReadForm.tsx';

interface JudgePageProps {
  address: ProposalAddress;
  ports: SendPorts;
}

/** A proposal that strangers may not read: judged here, where a token can be given. */
export function JudgePage({ address, ports }: JudgePageProps) {
  const { proposal } = useWords();
  const entry = useToken(ports.tokens, address.host);
  const [token, setToken] = useState<string>();
  useEffect(() => void ports.tokens.get(address.host).then(setToken), [address.host]);
  const title = proposal.named(address.number, address.repository);
  if (token === undefined)
    return <ReadForm title={title} problem={undefined} entry={entry} onRead={setToken} />;
  return <Read address={address} ports={ports} token={token} />;
}

function Read({ address, ports, token }: JudgePageProps & { token: string }) {
  const { proposal } = useWords();
  const entry = useToken(ports.tokens, address.host);
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
          problem={reading.problem}
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
