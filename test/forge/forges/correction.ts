import { openCsv } from '../../../src/core/csv/open-csv.ts';
import { makePatch } from '../../../src/core/patch/make-patch.ts';
import type { Patch } from '../../../src/core/patch/patch.ts';
import type { ForgeSource } from '../../../src/core/source.ts';
import { sendPatch } from '../../../src/deliver/send-patch.ts';
import type { Forge, Proposal, ProposalStep } from '../../../src/forges/forge.ts';
import type { ForgeUnderTest } from './forge-under-test.ts';

export const PATH = 'data/airports.csv';

/** Bytes that a careless tool would change: BOM, CRLF, quotes that are not needed, a ragged record, no newline at the end. */
export const FILE = new TextEncoder().encode(
  '\uFEFFiata,name,city\r\n00M,"Thigpen ",Bay Springs\r\n00R,Livingston Municipal,Livingston\r\n00V,Meadow Lake\r\n01G,"Perry, Warsaw",Perry',
);
/** What FILE must become when the name of its first record loses its space. */
export const CORRECTED = replaced(FILE, '"Thigpen "', '"Thigpen"');

export interface Edit {
  /** 0-based. */
  record: number;
  column: number;
  value: string;
}
export const EDIT: Edit = { record: 0, column: 1, value: 'Thigpen' };

/** The patch a contributor makes on a copy of a file. */
export function correct(source: ForgeSource, bytes: Uint8Array, edits: readonly Edit[] = [EDIT]): Patch {
  const document = openCsv(bytes);
  for (const { record, column, value } of edits) document.setCell(record, column, value);
  const patch = makePatch({
    document,
    source,
    version: {},
    key: ['iata'],
    license: 'CC0-1.0',
    lang: 'en',
    created: '2026-01-02T03:04:05Z',
  });
  if (patch === undefined) throw new Error('The edits change nothing');
  return patch;
}

/** Where a file is, on the forge under test. */
export function sourceOf(
  forge: ForgeUnderTest,
  repository: string,
  wanted: Partial<ForgeSource> = {},
): ForgeSource {
  return {
    kind: 'forge',
    forge: forge.kind,
    host: forge.host,
    repository,
    ref: 'main',
    path: PATH,
    ...wanted,
  };
}

/** Sends a patch and returns the proposal; `onStep` hears the steps it goes through. */
export async function send(
  forge: Forge,
  patch: Patch,
  onStep: (step: ProposalStep) => void = () => undefined,
): Promise<Proposal> {
  return sendPatch({ patch, forge, onStep, signal: AbortSignal.timeout(30_000) });
}

/** Sends what was accepted before and lost since. */
export async function sendAgain(forge: Forge, patch: Patch): Promise<Proposal> {
  const signal = AbortSignal.timeout(30_000);
  return sendPatch({ patch, forge, again: true, onStep: () => undefined, signal });
}

/** The same bytes with one piece of text replaced, which must be there once. */
export function replaced(bytes: Uint8Array, before: string, after: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const piece = Buffer.from(before).toString('latin1');
  if (text.split(piece).length !== 2) throw new Error(`Not once in the file: ${before}`);
  return new Uint8Array(
    Buffer.from(
      text.replace(piece, () => Buffer.from(after).toString('latin1')),
      'latin1',
    ),
  );
}
