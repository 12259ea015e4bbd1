import * as z from 'zod/mini';
import type { Candidate } from '../../core/source.ts';
import { webAddressOfGit } from '../addresses/git-address.ts';
import { parsePackageFile } from '../addresses/package-file.ts';
import { parseRepository } from '../addresses/parse-repository.ts';
import { checkedFile } from '../addresses/repository-file.ts';
import { toPublicSource } from '../addresses/to-public-source.ts';
import { withoutEnd } from '../addresses/without-end.ts';
import { isTabularFile } from '../tabular-file.ts';
import { askJson } from './ask-json.ts';
import { toLead, type LeadWay } from './asking.ts';
import { repositoryLead } from './repository.ts';

const manifestSchema = z.object({
  repository: z.optional(
    z.union([z.string(), z.object({ url: z.string(), directory: z.optional(z.string()) })]),
  ),
});

/**
 * A file that a package in npm's registry brings along: the package says in which repository, and in which folder of it, it is made. A file
 * that is made when the package is built is not there; the repository's other files are offered, too.
 *
 * @see https://docs.npmjs.com/cli/configuring-npm/package-json#repository
 */
export const npm: LeadWay = {
  find(finding) {
    const links = finding.kind === 'file' ? [{ href: finding.href, near: true }] : finding.links;
    return links.flatMap(({ href, near }) => {
      const file = parsePackageFile(href);
      if (!file || !isTabularFile(file.path)) return [];
      const url = `https://registry.npmjs.org/${file.name.replace('/', '%2F')}/latest`;
      return toLead('npm', { url, about: href, score: near ? 0.85 : 0.5 });
    });
  },
  async follow(lead, asking) {
    const file = parsePackageFile(lead.about);
    const { repository: given } = await askJson(manifestSchema, lead.url, asking);
    const { url = '', directory = '' } = typeof given === 'string' ? { url: given } : (given ?? {});
    const home = parseRepository(webAddressOfGit(url) ?? '');
    if (!home || !file) return { candidates: [], leads: [] };
    const folder = withoutEnd(directory, '/').replace(/^\.?\//, '');
    const others = repositoryLead({ ...home, path: folder }, 0.6);
    const path = [home.path, folder, file.path].filter((part) => part !== '').join('/');
    const source = checkedFile({ ...home, path });
    const candidates: Candidate[] = source
      ? [{ source: toPublicSource(source), reason: 'mirror', score: 0.8 }]
      : [];
    return { candidates, leads: others ? [others] : [] };
  },
};
