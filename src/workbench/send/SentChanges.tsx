import type { Change } from '../../core/patch/patch.ts';
import { changeTitle, ChangeText } from '../components/ChangeText.tsx';
import { useWords } from '../context.ts';

/** The list of what leaves the browser, whole: nothing is sent that is not shown here. */
export function SentChanges({ changes }: { changes: readonly Change[] }) {
  const words = useWords();
  return (
    <section aria-labelledby="what">
      <h2 id="what">{words.send.what}</h2>
      <ul class="changes compact">
        {changes.map((change, n) => (
          <li class="change" key={n}>
            <h3>{changeTitle(change, words)}</h3>
            <ChangeText change={change} />
            {change.note && <p class="quiet">{change.note}</p>}
            {change.evidence && <p class="quiet">{change.evidence}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
