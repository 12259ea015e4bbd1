import * as z from 'zod/mini';
import { findingSchema } from './finding.ts';
import { sourceSchema } from './source.ts';

/** What a workbench is opened with: what was found, on which page, and the source when it is known already. */
export const jobSchema = z.object({
  finding: z.optional(findingSchema),
  source: z.optional(sourceSchema),
  page: z.optional(z.object({ url: z.string(), title: z.string() })),
});

export type Job = z.infer<typeof jobSchema>;
