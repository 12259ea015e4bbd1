import * as z from 'zod/mini';
import { forgeKindSchema, repositorySchema } from './forge-kind.ts';

/** Host and port as in an address, lower case. */
export const hostSchema = z.string().check(z.regex(/^[a-z0-9.-]+(:\d+)?$|^\[[0-9a-f:]+\](:\d+)?$/));

/** Names a proposal on a forge. */
export const proposalAddressSchema = z.object({
  forge: forgeKindSchema,
  host: hostSchema,
  repository: repositorySchema,
  number: z.int().check(z.minimum(1)),
});

export type ProposalAddress = z.infer<typeof proposalAddressSchema>;

/** A string that is the same for the same proposal: the key of what was decided about it. */
export function proposalKey({ forge, host, repository, number }: ProposalAddress): string {
  return `${forge}:${host}/${repository}#${number}`;
}
