import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod/mini';

const place = z.object({ nth: z.number() });

/** What a person says of a page: `nth` counts `document.querySelectorAll('table')` from 0. */
const labelSchema = z.object({
  file: z.string(),
  repo: z.string(),
  record: z.optional(z.object({ uri: z.url() })),
  tableCount: z.number(),
  dataTables: z.array(place),
  uncertainTables: z.array(place),
  dataLinks: z.array(z.string()),
  uncertainDataLinks: z.optional(z.array(z.string())),
});

export type PageLabel = z.infer<typeof labelSchema>;

/** Where a page is said to be whose own address nobody noted. */
const NOWHERE = 'https://page.example/folder/';

/** Returns the labelled pages of a folder: `labels.json`, one HTML file each beside it. */
export function readLabels(dir: string): PageLabel[] {
  return z.array(labelSchema).parse(JSON.parse(readFileSync(resolve(dir, 'labels.json'), 'utf8')));
}

/** The address a page was taken from. */
export function addressOf({ record }: PageLabel): string {
  return record?.uri ?? NOWHERE;
}
