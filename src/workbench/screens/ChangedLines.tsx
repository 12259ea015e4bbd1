import { useWords } from '../context.ts';
import type { Session } from '../dataset/session.ts';

/** The lines of the file that change, as they are and as they will be: nothing else of it does. */
export function ChangedLines({ session }: { session: Session }) {
  const { review } = useWords();
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">{review.lines}</h2>
      <div class="lines" tabIndex={0} role="region" aria-labelledby="lines">
        {session.document.changedLines().map((hunk) => (
          <div key={hunk.line} class="hunk">
            <p class="quiet">{review.line(hunk.line)}</p>
            {hunk.before.map((text, n) => (
              <Line key={`b${n}`} sign="−" kind="before" text={text} />
            ))}
            {hunk.after.map((text, n) => (
              <Line key={`a${n}`} sign="+" kind="after" text={text} />
            ))}
          </div>
        ))}
      </div>
      <p class="quiet">{review.nothingElse}</p>
    </section>
  );
}

function Line({ sign, kind, text }: { sign: string; kind: 'before' | 'after'; text: string }) {
  const { review } = useWords();
  return (
    <pre class={kind}>
      <span class="visually-hidden">{review[kind]}: </span>
      <span aria-hidden="true">{sign} </span>
      <bdi>{text}</bdi>
    </pre>
  );
}
