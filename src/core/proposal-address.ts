import * as z from 'zod/mini';

/** Host and port as in an address, lower case. */
export const hostSchema = z.string().check(z.regex(/^[a-z0-9.-]+(:\d+)?$|^\[[0-9a-f:]+\](:\d+)?$/));

/** Names a proposal on a forge. */
export const proposalAddressSchema = z.object({
  /** The API the host speaks. */
  forge: z.enum(['github']),
  host: hostSchema,
  /** `owner/name`, as the address spells it. */
  repository: z.string().check(z.regex(/^[\w.-]+\/[\w.-]+$/)),
  number: z.int().check(z.minimum(1)),
});

export type ProposalAddress = z.infer<typeof proposalAddressSchema>;

/** A string that is the same for the same proposal: the key of what was decided about it. */
export function proposalKey({ forge, host, repository, number }: ProposalAddress): string {
  return `${forge}:${host}/${repository}#${number}`;
}
