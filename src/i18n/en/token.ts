/** Access to a forge. */
export const token = {
  kind: { github: 'GitHub', gitlab: 'GitLab', forgejo: 'Forgejo or Gitea' },
  hint: (host: string) => `It is used for ${host} only, and never reaches a web page.`,
  scope: {
    github:
      'A classic token with the scope “public_repo” is enough. It may change all your public repositories.',
    gitlab:
      'It needs the scope “api”, the only one that can propose something. It may do everything there that you may do: let it end soon.',
    forgejo: 'It needs these permissions: repository and issue “read and write”, user “read”.',
  },
  make: (host: string) => `Make a token on ${host}`,
  keep: 'Keep the token on this computer',
  untilClosed: 'It is forgotten when you close the browser.',
  kept: 'It is stored, readable for programs of this computer, with the data of this extension until you sign out.',
  held: (host: string) => `You are signed in to ${host}.`,
  signOut: 'Forget the token',
  revoke: (host: string) => `Revoke it on ${host}`,
  missing: 'Paste an access token first.',
  malformed: 'This is no token: one is a single word of letters, digits and signs. Nothing was sent.',
  foreign: (kind: string, host: string) =>
    `This is a token of ${kind}. Paste one that was made on ${host}. Nothing was sent.`,
};
