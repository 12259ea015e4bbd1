import type { Source } from '../../core/source.ts';
import type { HostedSite } from '../../platform/ports.ts';
import { useShell, useWords } from '../context.ts';

/** Says, in a publisher's page, where corrections go and who made this; nothing elsewhere. */
export function EmbedLine({ source, site }: { source: Source; site: HostedSite | undefined }) {
  const { line } = useWords().embed;
  if (useShell() !== 'embed') return null;
  return (
    <p class="embed-line">
      <span>
        {source.kind === 'forge' && line.forge(`${source.host}/${source.repository}`)}
        {source.kind === 'url' && line.url(new URL(source.url).host)}
      </span>
      {site && (
        <a href={site.address} target="_blank" rel="noopener">
          {line.powered}
        </a>
      )}
    </p>
  );
}
