import { Notice } from '../../src/workbench/components/Notice.tsx';
import { useWords } from '../../src/workbench/context.ts';

/** Stands in for a page that sees tokens while it is in a frame: the page around it could lay its own things over ours. */
export function TopOnly() {
  const { site } = useWords();
  return (
    <main class="column">
      <h1>{site.framed}</h1>
      <Notice kind="info">{site.framedHint}</Notice>
      <p>
        <a class="button primary" href={location.href} target="_blank" rel="noopener">
          {site.inTab}
        </a>
      </p>
    </main>
  );
}
