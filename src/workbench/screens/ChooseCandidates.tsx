import { sourceKey, type Candidate } from '../../core/source.ts';
import { Button } from '../components/Button.tsx';
import { useWords } from '../context.ts';

interface ChooseCandidatesProps {
  candidates: readonly Candidate[];
  onOpen(source: Candidate['source']): void;
}

/** The files that the page points to, best first, each with its host. */
export function ChooseCandidates({ candidates, onOpen }: ChooseCandidatesProps) {
  const { choose } = useWords();
  return (
    <section aria-labelledby="candidates">
      <h2 id="candidates">{choose.candidates}</h2>
      <ul class="entries">
        {candidates.map((candidate, n) => (
          <CandidateEntry
            key={sourceKey(candidate.source)}
            candidate={candidate}
            first={n === 0}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </section>
  );
}

interface CandidateEntryProps {
  candidate: Candidate;
  first: boolean;
  onOpen(source: Candidate['source']): void;
}

function CandidateEntry({ candidate, first, onOpen }: CandidateEntryProps) {
  const { choose } = useWords();
  const { source, reason } = candidate;
  const [host, path] =
    source.kind === 'forge' ? [source.host, source.path] : [new URL(source.url).host, source.url];
  return (
    <li>
      <div>
        <strong>{path}</strong>
        <p class="quiet">
          {source.kind === 'forge' && `${source.repository} · `}
          {choose.contacts(host)}
        </p>
        <p class="quiet">{choose.reason[reason]}</p>
      </div>
      <Button kind={first ? 'primary' : 'plain'} name={choose.openFile(path)} onClick={() => onOpen(source)}>
        {choose.open}
      </Button>
    </li>
  );
}
