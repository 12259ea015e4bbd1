import type { Filter } from '../../core/table/filter.ts';
import type { Job } from '../../core/job.ts';
import type { Ports } from '../../platform/ports.ts';
import { Button } from '../components/Button.tsx';
import { CloseOverlay } from '../components/CloseOverlay.tsx';
import { lazy } from '../components/lazy.tsx';
import { useShell, useWords } from '../context.ts';
import type { Session } from '../dataset/session.ts';
import { ShareMenu } from '../embed/ShareMenu.tsx';

const About = lazy(async () => (await import('../about/About.tsx')).About, { isAside: true });

interface DatasetHeaderProps {
  session: Session;
  ports: Ports;
  /** Which records are shown. */
  filter: Filter;
  /** The page that the person came from. */
  page: Job['page'];
  onReview(): void;
  /** Opens the settings of who publishes the file. */
  onPolicy(): void;
}

/** What is open, where it lives, and the one thing to press when the corrections are made. */
export function DatasetHeader({ session, ports, filter, page, onReview, onPolicy }: DatasetHeaderProps) {
  const words = useWords();
  const shell = useShell();
  const { source, title, webUrl } = session.dataset;
  const { offer } = session;
  const corrections = session.changeCount();
  const file = source.kind === 'url' ? source.url : webUrl;
  return (
    <>
      <header class="dataset-header">
        <div class="dataset-title">
          <h1>{title}</h1>
          {webUrl !== undefined && (
            <a class="quiet" href={webUrl} target="_blank" rel="noopener noreferrer">
              {source.kind === 'forge'
                ? `${source.repository} · ${words.editor.source(source.host)}`
                : words.editor.source(new URL(webUrl).host)}
            </a>
          )}
        </div>
        <div class="actions">
          <Button kind="primary" disabled={session.isEmpty} onClick={onReview}>
            {words.editor.review(corrections)}
          </Button>
          {source.kind === 'forge' && (
            <Button
              kind="quiet"
              icon="history"
              iconOnly
              onClick={() => void ports.opener.openDesk({ name: 'history', source })}
            >
              {words.editor.history}
            </Button>
          )}
          {source.kind === 'forge' && (
            <Button kind="quiet" icon="settings" iconOnly onClick={onPolicy}>
              {words.policy.settings}
            </Button>
          )}
          <ShareMenu session={session} ports={ports} filter={filter} />
          {shell !== 'tab' && source.kind !== 'file' && (
            <Button
              kind="quiet"
              icon="tab"
              iconOnly
              onClick={() => void ports.opener.openTab({ source, ...(offer && { patch: offer.shared }) })}
            >
              {words.editor.openInTab}
            </Button>
          )}
          <CloseOverlay ports={ports} />
        </div>
      </header>
      {page?.excerpt && <About page={page} file={file} ports={ports} />}
    </>
  );
}
