import { useEffect, useId, useState } from 'preact/hooks';
import { withSearch } from '../../core/embed/deep-link.ts';
import type { Filter } from '../../core/table/filter.ts';
import { filterToText } from '../../core/table/filter-text.ts';
import type { PublicSource } from '../../core/source.ts';
import type { HostedSite } from '../../platform/ports.ts';
import { useShell, useWords } from '../context.ts';
import { CopyText } from '../send/CopyText.tsx';

interface ShareLinkProps {
  site: HostedSite;
  source: PublicSource;
  /** Address of the page that the workbench was opened from. */
  page: string | undefined;
  /** Which records are shown. */
  filter: Filter;
}

/** More is no search that anybody shares; a job takes no more. */
const LONGEST_SEARCH = 200;
/** A job takes no longer one: thousands of chosen values are none that anybody shares. */
const LONGEST_FILTER = 4000;

/** The address for others: of the publisher's page when we are a part of it, else of this file on the site. */
export function ShareLink({ site, source, page, filter }: ShareLinkProps) {
  const { link } = useWords().embed;
  const title = useId();
  const around = useShell() === 'embed' ? page : undefined;
  const searched = filter.text.trim().slice(0, LONGEST_SEARCH);
  const chosen = filterToText({ ...filter, text: '' });
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let isCurrent = true;
    const made =
      around === undefined
        ? site.linkTo({
            source,
            ...(searched === '' ? {} : { search: searched }),
            ...(chosen === '' || chosen.length > LONGEST_FILTER ? {} : { filter: chosen }),
          })
        : Promise.resolve(withSearch(around, searched));
    made.then(
      (link) => isCurrent && setAddress(link),
      () => isCurrent && setAddress(undefined),
    );
    return () => void (isCurrent = false);
  }, [site, source, around, searched, chosen]);
  if (address === undefined) return null;
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{link.title}</h2>
      <p>
        {around === undefined ? link.site(new URL(site.address).host) : link.page}{' '}
        {searched !== '' && link.search(searched)}
      </p>
      <div class="actions">
        <CopyText text={address} label={link.copy} />
      </div>
    </section>
  );
}
