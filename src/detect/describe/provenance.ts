import type { Provenance } from '../../core/dataset-description.ts';
import { licenseName } from './license-name.ts';
import { repositoriesIn } from './repository-address.ts';
import { textOf, type Thing, thingsOf, valuesOf, type Value } from './thing.ts';
import { writtenAddress } from './web-address.ts';

/** The same facts in the words of schema.org, DCAT, data packages and CSVW; earlier ones are surer. */
const license = ['license', 'licenses', 'licence', 'usageinfo', 'rights', 'accessrights'];
const publisher = ['publisher', 'creator', 'author', 'maintainer', 'provider', 'contributors', 'contributor'];
const contact = [
  'contactpoint',
  'contactpoints',
  'maintainer',
  'publisher',
  'creator',
  'author',
  'contributors',
];
const homepage = ['landingpage', 'homepage', 'mainentityofpage', 'url'];
const source = [
  'coderepository',
  'repository',
  'isbasedon',
  'sameas',
  'source',
  'sources',
  'citation',
  'wasderivedfrom',
  'isreferencedby',
  'url',
  'homepage',
  'landingpage',
  'description',
];
const names = ['name', 'title', 'fn', 'familyname'];
const addresses = ['url', 'path', 'sameas', 'homepage', 'id', '@id'];
const longestName = 200;
const most = 10;

/** Where a dataset comes from, as far as its description tells. */
export function provenanceOf(thing: Thing): Provenance {
  const repositories = repositoriesOf(thing);
  const home = homepage
    .flatMap((name) => thing.values(name))
    .map(addressOf)
    .find(Boolean);
  return {
    ...present('license', nameOf(thing, license, licenseName)),
    ...present('publisher', nameOf(thing, publisher, hostOf)),
    ...present('contact', contactOf(thing)),
    ...present('homepage', home),
    ...present('repositories', repositories.length > 0 ? repositories : undefined),
  };
}

function present<Name extends keyof Provenance>(
  name: Name,
  value: Provenance[Name],
): Pick<Provenance, Name> | object {
  return value === undefined ? {} : { [name]: value };
}

/** A name and an address out of what may be a text, an address or a thing. */
function nameOf(
  thing: Thing,
  properties: readonly string[],
  nameOfAddress: (url: string) => string,
): { name: string; url?: string } | undefined {
  const values = valuesOf(thing, properties);
  const url = values.map(addressOf).find(Boolean);
  const said = values.map((value) => (typeof value === 'string' ? value : textOf(value, names)));
  const name = said.find((text) => text !== '' && writtenAddress(text) === undefined)?.slice(0, longestName);
  if (name === undefined && url === undefined) return undefined;
  return { name: name ?? nameOfAddress(url ?? ''), ...(url === undefined ? {} : { url }) };
}

function addressOf(value: Value): string | undefined {
  return writtenAddress(typeof value === 'string' ? value : textOf(value, addresses));
}

function hostOf(url: string): string {
  return new URL(url).host;
}

function contactOf(thing: Thing): Provenance['contact'] {
  const people = contact.flatMap((name) => thingsOf(thing, [name]));
  const emails = [thing, ...people].flatMap((each) =>
    ['email', 'hasemail'].flatMap((name) => each.values(name)),
  );
  const email = emails.map(emailOf).find(Boolean);
  if (email !== undefined) return { email };
  const url = thingsOf(thing, ['contactpoint', 'contactpoints'])
    .map((each) => writtenAddress(textOf(each, ['url', 'hasurl'])))
    .find(Boolean);
  return url === undefined ? undefined : { url };
}

/** The mailbox in a text or a `mailto:` address. */
export function emailOf(value: Value): string | undefined {
  const text = typeof value === 'string' ? value : textOf(value, ['@id', 'hasvalue', 'value']);
  const mailbox = text
    .replace(/^mailto:/i, '')
    .replace(/\?.*$/s, '')
    .trim();
  return mailbox.length <= 254 && /^[^\s@<>"]+@[^\s@<>"]+$/.test(mailbox) ? mailbox : undefined;
}

function repositoriesOf(thing: Thing): string[] {
  const named = thing.values('coderepository').map(addressOf);
  const texts = source
    .flatMap((name) => thing.values(name))
    .map((value) => (typeof value === 'string' ? value : textOf(value, addresses)));
  const all = [...named.filter((each) => each !== undefined), ...texts.flatMap(repositoriesIn)];
  return [...new Set(all)].slice(0, most);
}
