import type { PageReader } from '../page-reader.ts';
import { toFeatures } from './features.ts';
import { findHeader, type Header, noHeader } from './header.ts';
import type { Matrix } from './matrix.ts';
import { tierByRule } from './rules.ts';
import { scoreOf, threshold } from './score.ts';
import { readSheet, type Sheet } from './sheet.ts';

/** `data`: records under columns; `key-value`: one thing described; `other`: layout, calendar, code, form. */
export type Tier = 'data' | 'key-value' | 'other';

export interface Verdict {
  tier: Tier;
  sheet: Sheet;
  header: Header;
}

/** Tells data from everything else tables are used for, from markup and words alone. */
export function classifyTable(element: Element, matrix: Matrix, page: PageReader): Verdict {
  const sheet = readSheet(element, matrix, page);
  const header = findHeader(sheet);
  const features = toFeatures(sheet, header);
  const tier = tierByRule(features) ?? (scoreOf(features) >= threshold ? 'data' : 'other');
  /* The first pair of a description reads like a header, but describes as the others do. */
  return { tier, sheet, header: tier === 'key-value' && header.kind === 'td' ? noHeader(sheet) : header };
}
