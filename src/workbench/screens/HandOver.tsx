import { Button } from '../components/Button.tsx';
import { useWords } from '../context.ts';
import { download } from '../download.ts';
import type { Session } from '../dataset/session.ts';

/** For a file without a forge: the corrections and the corrected file, to take along. */
export function HandOver({ session }: { session: Session }) {
  const { review } = useWords();
  const { title, document } = session.dataset;
  const patch = () => new TextEncoder().encode(`${JSON.stringify(session.patch(), null, 2)}\n`);
  return (
    <div class="closing">
      <p>{review.handOver}</p>
      <div class="actions">
        <Button
          kind="primary"
          onClick={() => download(`${title}.emendata.json`, patch(), 'application/json')}
        >
          {review.downloadPatch}
        </Button>
        <Button onClick={() => download(title, document.toBytes(), 'text/csv')}>{review.downloadFile}</Button>
      </div>
    </div>
  );
}
