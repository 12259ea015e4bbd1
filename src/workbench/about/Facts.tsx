import type { ComponentChildren } from 'preact';
import type { Provenance } from '../../core/dataset-description.ts';
import type { PlaceWords } from '../../i18n/place/load-place-words.ts';
import { WebLink } from '../proposal/WebLink.tsx';

/** Characters of an address that are shown. */
const longest = 200;

interface FactsProps {
  provenance: Provenance;
  words: PlaceWords['about'];
}

/** What somebody says of a dataset: their words are shown as text, their links lead where they show. */
export function Facts({ provenance, words }: FactsProps) {
  const { license, publisher, contact, homepage, repositories = [] } = provenance;
  return (
    <dl class="facts">
      {license && (
        <Fact name={words.license}>
          <Named {...license} />
        </Fact>
      )}
      {publisher && (
        <Fact name={words.publisher}>
          <Named {...publisher} />
        </Fact>
      )}
      {contact && (
        <Fact name={words.contact}>
          {contact.email === undefined ? <Address url={contact.url} /> : <Mailbox email={contact.email} />}
        </Fact>
      )}
      {repositories.length > 0 && (
        <Fact name={words.repository}>
          {repositories.map((url) => (
            <div key={url}>
              <Address url={url} />
            </div>
          ))}
        </Fact>
      )}
      {homepage !== undefined && (
        <Fact name={words.homepage}>
          <Address url={homepage} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Named({ name, url = '' }: { name: string; url?: string }) {
  return (
    <WebLink address={url}>
      <bdi>{name}</bdi>
    </WebLink>
  );
}

function Address({ url = '' }: { url?: string | undefined }) {
  return <Named name={url.length > longest ? `${url.slice(0, longest)}…` : url} url={url} />;
}

function Mailbox({ email }: { email: string }) {
  return (
    <a href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`}>
      <bdi>{email}</bdi>
    </a>
  );
}
