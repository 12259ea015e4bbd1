import type { Filter } from '../../core/table/filter.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ports } from '../../platform/ports.ts';
import { Icon } from '../components/Icon.tsx';
import { lazy } from '../components/lazy.tsx';
import { useWords } from '../context.ts';
import type { Session } from '../dataset/session.ts';

const EmbedCode = lazy(async () => (await import('./EmbedCode.tsx')).EmbedCode);
const ShareLink = lazy(async () => (await import('./ShareLink.tsx')).ShareLink);

interface ShareMenuProps {
  session: Session;
  ports: Pick<Ports, 'site'>;
  /** Which records are shown. */
  filter: Filter;
}

/** The link to a file that others can open too, and the HTML that shows it in a page; nothing where there is no such file or no site. */
export function ShareMenu({ session, ports: { site }, filter }: ShareMenuProps) {
  const { embed } = useWords();
  const details = useRef<HTMLDetailsElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    const listen = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setIsOpen(false);
      details.current?.querySelector('summary')?.focus();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOpen]);
  const { source, title, webUrl } = session.dataset;
  if (!site || source.kind === 'file' || webUrl === undefined) return null;
  return (
    <details
      class="share"
      ref={details}
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary class="button quiet icon-only" title={embed.share} aria-label={embed.share}>
        <Icon name="share" />
      </summary>
      {isOpen && (
        <div class="share-panel">
          <ShareLink site={site} source={source} page={session.page} filter={filter} />
          <EmbedCode site={site.address} file={{ src: webUrl, name: title }} />
        </div>
      )}
    </details>
  );
}
