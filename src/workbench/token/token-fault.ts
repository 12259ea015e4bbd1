import type { ForgeKind } from '../../core/forge-kind.ts';

/** Why a text is not sent as a token: it is another forge's, or it is none. */
export type TokenFault = ForgeKind | 'malformed';

/** What forges begin their tokens with; Forgejo's and Gitea's are 40 hexadecimal digits, and so were GitHub's once. */
const SHAPES: Record<ForgeKind, RegExp> = {
  github: /^(?:gh[a-z]_|github_pat_)/,
  gitlab: /^gl[a-z]{2,8}-/,
  forgejo: /^[0-9a-f]{40}$/,
};

/** What is wrong with a token for a forge, told by its looks alone: undefined when nothing is, so that it can be tried. */
export function tokenFault(token: string, forge: ForgeKind): TokenFault | undefined {
  if (!/^[\x21-\x7e]{1,2048}$/.test(token)) return 'malformed';
  if (SHAPES[forge].test(token)) return undefined;
  if (SHAPES.github.test(token)) return 'github';
  if (SHAPES.gitlab.test(token)) return 'gitlab';
  /* Old GitHub accounts still have such tokens. */
  return forge === 'gitlab' && SHAPES.forgejo.test(token) ? 'forgejo' : undefined;
}
