import { type Dialect, headerRowsOf } from '../csv/dialect.ts';
import type { PatchSource } from './patch.ts';

type PatchDialect = PatchSource['dialect'];

/** What a patch says of the dialect its contributor's copy was read with: all of it, so that a reader guesses nothing. */
export function toPatchDialect(dialect: Dialect): PatchDialect {
  const { encoding, delimiter, quote, header, escape, comment, skip } = dialect;
  return {
    encoding,
    delimiter,
    quote,
    header,
    escape: escape ?? 'doubled',
    comment: comment ?? '',
    skip: skip ?? 0,
    headerRows: headerRowsOf(dialect),
  };
}

/** What a reader takes over from a patch, for `openCsv`. What an older patch does not say is left to be guessed. */
export function fromPatchDialect(stored: PatchDialect): Partial<Dialect> {
  const { encoding, delimiter, quote, header, escape, comment, skip, headerRows } = stored;
  return {
    encoding,
    delimiter,
    quote,
    header,
    ...(escape !== undefined && { escape: escape === 'backslash' ? escape : undefined }),
    ...(comment !== undefined && { comment: comment === '' ? undefined : comment }),
    ...(skip !== undefined && { skip: skip === 0 ? undefined : skip }),
    ...(headerRows !== undefined && { headerRows }),
  };
}
