import type { Distribution } from '../../core/dataset-description.ts';
import { dataFormat, fileName, parameterFileName, type FileFormat } from '../links/data-address.ts';
import { formatOfLabel } from './format-label.ts';
import { textOf, type Thing } from './thing.ts';
import { webAddress } from './web-address.ts';

/** Where the bytes are: schema.org, DCAT, data packages and CSVW. */
const bytes = ['contenturl', 'downloadurl', 'path'];
/** Where either the bytes or a page about them is. */
const place = ['accessurl', 'url'];
const format = ['encodingformat', 'fileformat', 'mediatype', 'format'];
const title = ['title', 'name', 'description'];
/** What ends so is read by people, whatever its label says. */
const document = /\.(?:html?|pdf|docx?|pptx?|png|jpe?g|svg)$/i;

/** The files a distribution names: none when it names no address of a data file. */
export function distributionsOf(thing: Thing, base: string): Distribution[] {
  if (thing.values('containedin').length > 0) return [];
  const label = format
    .flatMap((name) => thing.values(name))
    .filter((value) => typeof value === 'string')
    .join(' ');
  const sure = bytes.flatMap((name) => thing.values(name));
  const written = sure.length > 0 ? sure : place.flatMap((name) => thing.values(name));
  const files = written.flatMap((value) =>
    typeof value === 'string'
      ? (toDistribution({ written: value, label, title: textOf(thing, title) }, base) ?? [])
      : [],
  );
  return sure.length > 0 ? files : files.slice(0, 1);
}

/** A file whose address or label says that it holds data, and never the page itself. */
export function toDistribution(
  said: { written: string; label: string; title: string },
  base: string,
): Distribution | undefined {
  const href = webAddress(said.written, base);
  if (href === undefined || href === webAddress(base, base)) return undefined;
  const address = new URL(href);
  const found = formatOf(address, said.label, said.title);
  if (found === undefined) return undefined;
  return {
    title: said.title.slice(0, 300) || (parameterFileName(address) ?? fileName(address)) || address.host,
    href,
    format: found,
  };
}

function formatOf(address: URL, label: string, title: string): FileFormat | undefined {
  const named = dataFormat(address, title);
  const labelled = formatOfLabel(label);
  if (named !== undefined) return named === 'other' && labelled && !hasEnding(address) ? labelled : named;
  return document.test(address.pathname) ? undefined : labelled;
}

/** True when the name of the file says more than the label does. */
function hasEnding(address: URL): boolean {
  return /\.[a-z]\w{1,8}$/i.test(address.pathname);
}
