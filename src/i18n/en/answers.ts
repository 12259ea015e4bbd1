import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => plural('en', n, { one, other });

/** What a maintainer's decision says under a proposal, in the contributor's language. Plain text, but for what stands in `link`. */
export const answers = {
  thanks: 'Thank you!',
  accepted: (n: number, link: string) =>
    count(n, `1 correction is in the file now: ${link}`, `# corrections are in the file now: ${link}`),
  proposed: (n: number, link: string) =>
    count(
      n,
      `1 correction was accepted and waits for another maintainer’s yes: ${link}`,
      `# corrections were accepted and wait for another maintainer’s yes: ${link}`,
    ),
  already: (n: number) =>
    count(n, '1 correction was in the file already.', '# corrections were in the file already.'),
  left: (n: number) =>
    count(
      n,
      '1 correction is not decided yet; this proposal stays open for it.',
      '# corrections are not decided yet; this proposal stays open for them.',
    ),
  refused: (n: number) => count(n, '1 correction was not taken over:', '# corrections were not taken over:'),
  more: (n: number) => count(n, '… and 1 more', '… and # more'),
  newRecord: 'new record',
  deletedRecord: 'record removed',
  column: (name: string) => `column ${name}`,
  reason: {
    wrong: 'The value in the file is the right one.',
    'needs-source': 'Please add a source that shows it, and send it again.',
    duplicate: 'Somebody else has sent the same already.',
    'out-of-scope': 'This does not belong into this dataset.',
    spam: 'This is no correction.',
  },
};
