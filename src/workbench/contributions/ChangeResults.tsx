import { changeTitle, ChangeText } from '../components/ChangeText.tsx';
import { useWords } from '../context.ts';
import type { ChangeResult } from './results.ts';

/** Changes shown at once; the others are a click away. */
const FIRST = 5;

/** Each change with what became of it, and why. */
export function ChangeResults({ results }: { results: readonly ChangeResult[] }) {
  const { common } = useWords();
  const rest = results.slice(FIRST);
  return (
    <>
      <ResultList results={results.slice(0, FIRST)} />
      {rest.length > 0 && (
        <details>
          <summary>{common.corrections(rest.length)}</summary>
          <ResultList results={rest} />
        </details>
      )}
    </>
  );
}

function ResultList({ results }: { results: readonly ChangeResult[] }) {
  const words = useWords();
  const { outcome: outcomes, reason: reasons } = words.contributions;
  return (
    <ul class="results">
      {results.map(({ change, outcome, reason }, n) => (
        <li key={n}>
          <h4>
            {changeTitle(change, words)} <span class={`tag ${outcome}`}>{outcomes[outcome]}</span>
          </h4>
          <ChangeText change={change} />
          {reason && <p>{reasons[reason]}</p>}
        </li>
      ))}
    </ul>
  );
}
