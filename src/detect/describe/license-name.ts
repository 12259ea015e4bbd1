/** What people call the licences that data is under, by their addresses. */
const known: readonly [RegExp, (match: RegExpExecArray) => string][] = [
  [
    /creativecommons\.org\/licenses\/([a-z-]+)\/([\d.]+)/i,
    ([, kind, version]) => `CC ${kind?.toUpperCase()} ${version}`,
  ],
  [/creativecommons\.org\/publicdomain\/zero/i, () => 'CC0'],
  [/creativecommons\.org\/publicdomain\/mark/i, () => 'Public Domain Mark'],
  [
    /opendatacommons\.org\/licenses\/([a-z]+)/i,
    ([, kind]) => (kind === 'pddl' ? 'PDDL' : `ODC ${kind?.toUpperCase()}`),
  ],
  [/open-government-licence\/version\/(\d)/i, ([, version]) => `Open Government Licence ${version}.0`],
  [/etalab\.gouv\.fr\/licence-ouverte|licence-ouverte/i, () => 'Licence Ouverte'],
  [/spdx\.org\/licenses\/([\w.-]+?)(?:\.html|\.json)?$/i, ([, id]) => id ?? ''],
];

/** The name of a licence that is told by its address alone; the address without its scheme when it is not known. */
export function licenseName(url: string): string {
  for (const [pattern, name] of known) {
    const match = pattern.exec(url);
    if (match) return name(match);
  }
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/$/, '')
    .slice(0, 200);
}
