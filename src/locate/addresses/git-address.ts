/** How package registries and version control write repositories, and what stands for their host. */
const shorthand: Record<string, string> = {
  github: 'https://github.com/',
  gitlab: 'https://gitlab.com/',
  bitbucket: 'https://bitbucket.org/',
};

/**
 * The web address of a repository written for git or npm: `git+https://…`, `git@host:owner/name.git`, `ssh://…`, `github:owner/name`,
 * `owner/name`. Undefined when it is none.
 */
export function webAddressOfGit(text: string): string | undefined {
  const written = text.trim().slice(0, 2_000);
  const [, host = 'github', name] =
    /^(?:(github|gitlab|bitbucket):)?([\w.-]+\/[\w./-]+)$/.exec(written) ?? [];
  const start = shorthand[host];
  if (name !== undefined && start !== undefined) return start + withoutGit(name);
  const [, user, path] = /^git@([\w.-]+):([\w./~-]+)$/.exec(written) ?? [];
  if (user !== undefined && path !== undefined) return `https://${user}/${withoutGit(path)}`;
  const plain = written
    .replace(/^git\+/, '')
    .replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://')
    .replace(/#.*$/, '');
  return /^https?:\/\//.test(plain) && URL.canParse(plain) ? withoutGit(plain) : undefined;
}

function withoutGit(text: string): string {
  return text.replace(/\.git\/?$/, '');
}
