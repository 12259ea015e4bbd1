import type { DatasetDescription } from '../../core/dataset-description.ts';
import type { Finding } from '../../core/finding.ts';
import type { PageExcerpt } from '../../core/page-excerpt.ts';
import { webAddressOfGit } from '../addresses/git-address.ts';
import { parseRepository, plainRef, type RepositoryFolder } from '../addresses/parse-repository.ts';
import { withoutEnd } from '../addresses/without-end.ts';
import type { LocatedPage } from '../located-page.ts';
import { descriptionsOf } from './descriptions.ts';
import { editedFiles } from './edit-links.ts';
import { siteRepositories } from './site-repositories.ts';

/** A repository that a page's data may come from, and how much speaks for it, 0–1. */
export interface RepositoryEvidence {
  repository: RepositoryFolder;
  score: number;
}

/** The repositories that a page names, each once with the best that speaks for it, best first. */
export function findRepositories(finding: Finding, page: LocatedPage): RepositoryEvidence[] {
  const found = [
    ...ofAddresses([page.url], 0.9),
    ...siteRepositories(page.url).map((site, n) => ({
      repository: { ...site, ref: plainRef(site.ref), path: '' },
      score: n === 0 ? 0.8 : 0.5,
    })),
    ...finding.links.flatMap(({ href, near }) => ofAddresses([href], near ? 0.65 : 0.35)),
    ...(page.excerpt ? ofExcerpt(page.excerpt, page) : []),
  ];
  const best = new Map<string, RepositoryEvidence>();
  for (const each of found.toSorted((a, b) => b.score - a.score)) {
    const { forge, host, repository } = each.repository;
    const key = `${forge} ${host}/${repository.toLowerCase()}`;
    if (!best.has(key)) best.set(key, each);
  }
  return [...best.values()];
}

function ofExcerpt(excerpt: PageExcerpt, page: LocatedPage): RepositoryEvidence[] {
  const described = descriptionsOf(page);
  return [
    ...ofAddresses(headLinks(excerpt, /^emendata$/), 0.95),
    ...ofAddresses([...headLinks(excerpt, /^vcs-/), ...anchorsOf(excerpt, /^vcs-/)], 0.9),
    ...ofAddresses(metas(excerpt, /^(?:github|git)-repo$/), 0.9),
    ...ofAddresses(described.flatMap(repositoriesOf), 0.9),
    ...ofEditLinks(excerpt, page.url),
    ...ofAddresses(
      described.flatMap(({ provenance }) => provenance.homepage ?? []),
      0.5,
    ),
    ...ofAddresses(metas(excerpt, /^(?:og:see_also|go-import)$/), 0.5),
    ...ofAround(excerpt),
  ];
}

function ofAddresses(addresses: readonly string[], score: number): RepositoryEvidence[] {
  return addresses.flatMap((address) => {
    const repository = parseRepository(webAddressOfGit(address) ?? '');
    return repository ? [{ repository, score }] : [];
  });
}

function repositoriesOf({ provenance }: DatasetDescription): string[] {
  return provenance.repositories ?? [];
}

/** The page's own source: certain when its path says what the page's path says. */
function ofEditLinks(excerpt: PageExcerpt, url: string): RepositoryEvidence[] {
  const page = URL.canParse(url) ? stem(new URL(url).pathname) : '';
  return editedFiles(excerpt).map((file) => {
    const isSame = page !== '' && `/${stem(file.path)}`.endsWith(`/${page}`);
    return { repository: { ...file, path: '' }, score: isSame ? 0.85 : 0.7 };
  });
}

/** `docs/open/lamps.md` and `/open/lamps/index.html` end alike. */
function stem(path: string): string {
  return withoutEnd(path, '/')
    .replace(/^\//, '')
    .replace(/\.\w+$/, '')
    .replace(/(?:^|\/)index$/, '')
    .toLowerCase();
}

/** One repository in the footer or header is likely that of the site; one of several says little. */
function ofAround(excerpt: PageExcerpt): RepositoryEvidence[] {
  const found = ofAddresses(
    excerpt.anchors.filter(({ place }) => place === 'around').map(({ href }) => href),
    0.3,
  );
  const names = new Set(
    found.map(({ repository }) => `${repository.host}/${repository.repository}`.toLowerCase()),
  );
  return names.size > 1 ? found.slice(0, 3).map((each) => ({ ...each, score: 0.1 })) : found;
}

function headLinks({ links }: PageExcerpt, name: RegExp): string[] {
  return links.filter(({ rel }) => rel.split(' ').some((each) => name.test(each))).map(({ href }) => href);
}

function anchorsOf({ anchors }: PageExcerpt, name: RegExp): string[] {
  return anchors.filter(({ rel }) => rel.split(' ').some((each) => name.test(each))).map(({ href }) => href);
}

/** `go-import` says a prefix and a kind before the address. */
function metas({ metas: all }: PageExcerpt, name: RegExp): string[] {
  return all
    .filter((meta) => name.test(meta.name))
    .map(({ content }) => content.trim().split(/\s+/).at(-1) ?? '');
}
