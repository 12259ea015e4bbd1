import type { Patch } from '../core/patch/patch.ts';
import { toCode, toLink } from './safe-text.ts';

/** Where a patch comes from, and under which licence it is given; Markdown for the end of a text. */
export function toOrigin(patch: Patch): string {
  const host = patch.source.kind === 'forge' ? patch.source.host : '';
  const lines = [`- Licence of this contribution: ${toCode(patch.license, 100)}`];
  if (patch.page !== undefined) lines.push(`- Seen on: ${toLink(patch.page, host)}`);
  if (patch.reporter !== undefined) lines.push(`- Reported by: ${toCode(patch.reporter.name, 200)}`);
  return `---\n\n${lines.join('\n')}`;
}
