import { useMemo } from 'preact/hooks';
import { portalApi } from '../../detect/portals/portal-api.ts';
import type { Ports } from '../../platform/ports.ts';
import { usePlaceWords } from '../place/use-place-words.ts';
import { AskPortal } from './AskPortal.tsx';
import { Facts } from './Facts.tsx';
import { statedProvenance, type StatingPage } from './stated-provenance.ts';

interface AboutProps {
  page: StatingPage;
  /** Where the file that is open is read from. */
  file: string | undefined;
  ports: Pick<Ports, 'fetch' | 'hosts'>;
}

/** Licence, publisher, contact and source of what is open, as far as somebody says; nothing where nobody does. */
export function About({ page, file, ports }: AboutProps) {
  const words = usePlaceWords();
  const said = useMemo(() => statedProvenance(page, file), [page, file]);
  const api = useMemo(() => page.excerpt && portalApi(page.excerpt, page.url), [page]);
  const isSaid = Object.keys(said).length > 0;
  if (!words || (!isSaid && !api)) return null;
  return (
    <details class="about-data">
      <summary>{words.about.title}</summary>
      {isSaid && (
        <>
          <p class="quiet">{words.about.byPage}</p>
          <Facts provenance={said} words={words.about} />
        </>
      )}
      {api && <AskPortal {...{ api, ports, words }} />}
    </details>
  );
}
