import { useEffect, useState } from 'preact/hooks';
import type { Contribution } from '../../core/contribution.ts';
import type { Ports } from '../../platform/ports.ts';
import { Button } from '../components/Button.tsx';
import { useWords } from '../context.ts';
import { resultsOf, summaryOf } from './results.ts';

/** The last ones sent; the others are with them on their page. */
const LAST = 5;

/** The corrections sent last and how they stand, with the way to all of them. Nothing is asked of any host. */
export function SentSummary({ ports }: { ports: Ports }) {
  const words = useWords();
  const [sent, setSent] = useState<Contribution[]>([]);
  useEffect(() => void ports.contributions.list().then(setSent, () => setSent([])), []);
  if (sent.length === 0) return null;
  return (
    <section aria-labelledby="contributions">
      <h2 id="contributions">{words.contributions.title}</h2>
      <ul class="entries">
        {lastOf(sent).map((contribution) => (
          <li key={contribution.id}>
            <div>
              {contribution.title} <Standing contribution={contribution} />
            </div>
          </li>
        ))}
      </ul>
      <Button onClick={() => void ports.opener.openDesk({ name: 'contributions' })}>
        {words.contributions.seeAll}
      </Button>
    </section>
  );
}

function Standing({ contribution }: { contribution: Contribution }) {
  const words = useWords();
  const summary = summaryOf(resultsOf(contribution), contribution.state);
  return (
    <>
      <span class={`tag ${summary}`}>{words.contributions.summary[summary]}</span>{' '}
      {!contribution.isSeen && <span class="tag fresh">{words.contributions.isNew}</span>}
    </>
  );
}

function lastOf(sent: readonly Contribution[]): Contribution[] {
  return sent.toSorted((a, b) => b.sent.localeCompare(a.sent)).slice(0, LAST);
}
