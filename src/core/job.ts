import * as z from 'zod/mini';
import { findingSchema } from './finding.ts';
import { proposalAddressSchema } from './proposal-address.ts';
import { sourceSchema } from './source.ts';

/** What a workbench is opened with: what was found, on which page, and the source when it is known already; or a proposal to be judged. */
export const jobSchema = z.object({
  finding: z.optional(findingSchema),
  source: z.optional(sourceSchema),
  proposal: z.optional(proposalAddressSchema),
  page: z.optional(z.object({ url: z.string(), title: z.string() })),
});

export type Job = z.infer<typeof jobSchema>;
