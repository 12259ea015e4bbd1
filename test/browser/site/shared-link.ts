import { openCsv } from '../../../src/core/csv/open-csv.ts';
import { makePatch } from '../../../src/core/patch/make-patch.ts';
import { parseForgeAddress } from '../../../src/locate/forge-address.ts';
import { pack } from '../../../src/platform/web/packed.ts';
import { STATIONS } from '../extension/stations.ts';

/** The address on a site that carries somebody's correction of the stations at `blob`: the third is in Porto, not in Cadiz. */
export async function sharedLink(site: string, blob: string): Promise<string> {
  const document = openCsv(new TextEncoder().encode(STATIONS));
  document.setCell(2, 2, 'Porto');
  const source = parseForgeAddress(blob);
  const created = '2026-01-01T00:00:00Z';
  const patch =
    source && makePatch({ document, source, version: {}, license: 'CC0-1.0', lang: 'en', created });
  if (!patch) throw new Error('No correction to share');
  return `${site}open.html#p=${await pack(patch)}`;
}
