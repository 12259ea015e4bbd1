import * as z from 'zod/mini';
import { findingSchema } from './finding.ts';
import { pageExcerptSchema } from './page-excerpt.ts';
import { pageSpotSchema } from './page-spot.ts';
import { patchSchema } from './patch/patch.ts';
import { proposalAddressSchema } from './proposal-address.ts';
import { sourceSchema } from './source.ts';

/** What a workbench is opened with: what was found, on which page, and the source when it is known already; a proposal to be judged, or a patch to be looked at. */
export const jobSchema = z.object({
  finding: z.optional(findingSchema),
  source: z.optional(sourceSchema),
  proposal: z.optional(proposalAddressSchema),
  /** Corrections that somebody shared: put on the file they name to be looked at, never sent by themselves. */
  patch: z.optional(patchSchema),
  /** What the search field begins with. */
  search: z.optional(z.string().check(z.maxLength(200))),
  /** Which records are shown, and in which order, beside the search: `filterToText`. */
  filter: z.optional(z.string().check(z.maxLength(4000))),
  /** The cell of the page that the person pointed at; only with `finding`. */
  spot: z.optional(pageSpotSchema),
  /** The host that was named before the person opened this, or empty: no other one is contacted before asking. */
  told: z.optional(z.string()),
  page: z.optional(z.object({ url: z.string(), title: z.string(), excerpt: z.optional(pageExcerptSchema) })),
});

export type Job = z.infer<typeof jobSchema>;
