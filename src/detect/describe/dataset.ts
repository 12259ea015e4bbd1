import type { DatasetDescription, Distribution } from '../../core/dataset-description.ts';
import { canonicalAddress } from '../links/canonical-address.ts';
import { distributionsOf, toDistribution } from './distribution.ts';
import { provenanceOf } from './provenance.ts';
import { textOf, type Thing, type Value } from './thing.ts';

const parts = ['distribution', 'distributions', 'resources', 'tables'];
/** Files of one dataset. */
const most = 200;
const longestTitle = 300;

/**
 * The description a thing gives of a dataset; undefined when it names neither a data file nor a repository. Metadata alone is no
 * proof: pages call all kinds of things a dataset.
 */
export function toDataset(thing: Thing, by: string, base: string): DatasetDescription | undefined {
  const distributions = filesOf(thing, base);
  const provenance = provenanceOf(thing);
  if (distributions.length === 0 && provenance.repositories === undefined) return undefined;
  const title = textOf(thing, ['title', 'name', 'headline']) || (distributions[0]?.title ?? '');
  return { title: title.slice(0, longestTitle), by, provenance, distributions };
}

/** Looks at no more than are kept: parts may name each other's files without end. */
function filesOf(thing: Thing, base: string): Distribution[] {
  const files: Distribution[] = [];
  for (const part of parts.flatMap((name) => thing.values(name))) {
    files.push(...filesOfPart(part, base));
    if (files.length >= most) break;
  }
  return eachFileOnce(files).slice(0, most);
}

function filesOfPart(part: Value, base: string): Distribution[] {
  if (typeof part !== 'string') return distributionsOf(part, base);
  const file = toDistribution({ written: part, label: '', title: '' }, base);
  return file ? [file] : [];
}

/** Each file once, however many distributions name it. */
export function eachFileOnce(files: readonly Distribution[]): Distribution[] {
  const byAddress = new Map<string, Distribution>();
  for (const file of files) {
    const canonical = canonicalAddress(new URL(file.href));
    if (!byAddress.has(canonical)) byAddress.set(canonical, file);
  }
  return [...byAddress.values()];
}
