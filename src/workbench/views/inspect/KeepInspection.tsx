import { Button } from '../../components/Button.tsx';
import { download } from '../../download.ts';
import type { Inspection } from './inspection.ts';
import type { ViewProps } from '../view.ts';
import { useWords } from './words.ts';

/** What writes a report: few people want one. */
const loadReport = () => Promise.all([import('./report/report.ts'), import('./report/report-html.ts')]);

/** Saves the inspection as a page or as data; nothing leaves the person's machine. */
export function KeepInspection({ session, inspection, say }: ViewProps & { inspection: Inspection }) {
  const words = useWords();
  const { inspect } = words;
  const save = async (kind: 'html' | 'json') => {
    const [{ toReport }, { toReportPage }] = await loadReport();
    const report = toReport(session, inspection, new Date().toISOString());
    const text = kind === 'html' ? toReportPage(report, words) : `${JSON.stringify(report, undefined, 2)}\n`;
    const name = `${session.dataset.title}.inspection.${kind}`;
    download(name, new TextEncoder().encode(text), kind === 'html' ? 'text/html' : 'application/json');
    say(inspect.export.saved(name));
  };
  return (
    <section class="inspect-part" aria-labelledby="inspect-keep">
      <h2 id="inspect-keep">{inspect.export.title}</h2>
      <div class="actions">
        <Button onClick={() => void save('html')}>{inspect.export.html}</Button>
        <Button onClick={() => void save('json')}>{inspect.export.json}</Button>
      </div>
    </section>
  );
}
