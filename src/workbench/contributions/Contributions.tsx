import type { Ports } from '../../platform/ports.ts';
import { Progress } from '../components/Progress.tsx';
import { useWords } from '../context.ts';
import { DraftEntry } from './DraftEntry.tsx';
import { HostFollowing } from './HostFollowing.tsx';
import { SentEntry } from './SentEntry.tsx';
import { useContributions } from './use-contributions.ts';

/** Everything the person corrected: what is not sent yet, and what became of what was. */
export function Contributions({ ports }: { ports: Ports }) {
  const words = useWords();
  const corrected = useContributions(ports);
  if (!corrected) return <Progress label={words.common.reading} />;
  const { drafts, contributions, fresh, reload } = corrected;
  const hosts = [...new Set(contributions.map(({ proposal }) => proposal.host))];
  return (
    <div class="column contributions">
      <h1>{words.contributions.title}</h1>
      <p class="lead">
        {drafts.length + contributions.length === 0 ? words.contributions.none : words.contributions.intro}
      </p>
      {drafts.length > 0 && (
        <section aria-labelledby="not-sent">
          <h2 id="not-sent">{words.contributions.drafts}</h2>
          <ul class="changes">
            {drafts.map((draft) => (
              <DraftEntry key={draft.key} draft={draft} ports={ports} onErased={reload} />
            ))}
          </ul>
        </section>
      )}
      {contributions.length > 0 && (
        <section aria-labelledby="sent">
          <h2 id="sent">{words.contributions.sent}</h2>
          {hosts.map((host) => (
            <HostFollowing
              key={host}
              host={host}
              contributions={contributions.filter(({ proposal }) => proposal.host === host)}
              ports={ports}
              onNews={reload}
            />
          ))}
          <ul class="changes">
            {contributions.map((contribution) => (
              <SentEntry
                key={contribution.id}
                contribution={contribution}
                isFresh={fresh.has(contribution.id)}
                ports={ports}
                onErased={reload}
              />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
