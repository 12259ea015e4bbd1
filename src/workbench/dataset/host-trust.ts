/** What to know of an address before a link leads there. */
export type HostTrust = 'public' | 'private' | 'unencrypted';

/** Networks that are nobody else's: this machine, and the ranges of RFC 1918, RFC 3927, RFC 4193 and RFC 4291. */
const PRIVATE = [
  /^(0|10|127)(\.\d+){3}$/,
  /^169\.254(\.\d+){2}$/,
  /^172\.(1[6-9]|2\d|3[01])(\.\d+){2}$/,
  /^192\.168(\.\d+){2}$/,
  /^\[(::1?|f[cd].*|fe[89ab].*|::ffff:.*)\]$/,
  /(^|\.)(localhost|local|internal|lan|home\.arpa)$/,
];

/** Returns whether an http(s) address is of the person's own network, or readable by others on the way. */
export function hostTrust(address: string): HostTrust {
  /* The parser writes every spelling of a number address (0x7f.1, 2130706433) the same way. */
  const { hostname, protocol } = new URL(address);
  const name = hostname.replace(/\.$/, '');
  const isPrivate = PRIVATE.some((range) => range.test(name)) || !/[.:]/.test(name);
  if (isPrivate) return 'private';
  return protocol === 'http:' ? 'unencrypted' : 'public';
}
