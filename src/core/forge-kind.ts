import * as z from 'zod/mini';

/** The API a host speaks: GitHub (and Enterprise), GitLab, or Forgejo and Gitea. */
export const forgeKindSchema = z.enum(['github', 'gitlab', 'forgejo']);

export type ForgeKind = z.infer<typeof forgeKindSchema>;

/** `owner/name` as the address spells it; on GitLab any number of groups may stand before the name. */
export const repositorySchema = z.string().check(z.regex(/^[\w.-]+(?:\/[\w.-]+){1,20}$/), z.maxLength(1_024));
