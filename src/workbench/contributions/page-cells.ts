import type { Contribution } from '../../core/contribution.ts';
import type { TableFinding } from '../../core/finding.ts';
import type { PageCell } from '../../core/page-cell.ts';
import type { SetChange } from '../../core/patch/patch.ts';
import { sourceKey, type Source } from '../../core/source.ts';
import type { Words } from '../../i18n/words.ts';
import { decide } from '../../locate/decide.ts';
import { markText } from './mark-text.ts';
import { resultsOf, type ChangeResult } from './results.ts';

/** Marks a page is given; a longer list is for the workbench. */
const MOST = 200;
/** A longer value is not shown whole on a page, so it proves nothing there. */
const LONGEST = 2_000;

/** The cells of a page's table that the person corrected before, as far as the file behind it is beyond doubt. */
export function pageCells(
  table: TableFinding,
  page: { url: string },
  { contributions, words }: { contributions: readonly Contribution[]; words: Words },
): PageCell[] {
  const source = decide(table, page)?.source;
  if (source === undefined) return [];
  return contributions
    .filter(({ patch }) => isSameFile(patch.source, source))
    .flatMap((contribution) =>
      resultsOf(contribution).flatMap((result) => cellOf(result, contribution, words) ?? []),
    )
    .filter(({ shows, text, column }) => Math.max(shows.length, text.length, column.length) <= LONGEST)
    .slice(0, MOST);
}

/** An address of a page seldom names the branch that its file was corrected on. */
function isSameFile(sent: Source, here: Source): boolean {
  if (sent.kind !== 'forge' || here.kind !== 'forge') return sourceKey(sent) === sourceKey(here);
  const isSameRef = here.ref === 'HEAD' || here.ref === sent.ref;
  return isSameRef && nameOf(sent) === nameOf(here) && sent.path === here.path;
}

function nameOf({ host, repository }: Extract<Source, { kind: 'forge' }>): string {
  return `${host}/${repository}`.toLowerCase();
}

function cellOf(
  { change, outcome }: ChangeResult,
  { proposal }: Contribution,
  words: Words,
): PageCell | undefined {
  if (change.op !== 'set' || change.at.key === null) return undefined;
  if (outcome !== 'waiting' && outcome !== 'accepted') return undefined;
  const kind = outcome === 'waiting' ? 'pending' : 'corrected';
  const text = markText({ kind, proposal: proposal.number, change }, words);
  const shows = kind === 'pending' ? change.before : change.after;
  return { kind, key: keyOf(change, kind), column: change.column, shows, text };
}

/** The key as the page says it: a corrected one says what it was corrected to. */
function keyOf({ at, column, after }: SetChange, kind: PageCell['kind']): Record<string, string> {
  const key = at.key ?? {};
  return kind === 'corrected' && column in key ? { ...key, [column]: after } : key;
}
