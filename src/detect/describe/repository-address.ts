import { webAddress } from './web-address.ts';

/** Hosts that hold repositories, and an address on one of them inside a text. */
const repository =
  /https?:\/\/(?:www\.)?(?:github\.com|(?:[\w-]+\.)*gitlab[\w.-]*|codeberg\.org|bitbucket\.org|framagit\.org|git\.sr\.ht|huggingface\.co\/datasets|(?:gitea|forgejo|git|forge)[\w-]*\.[\w.-]+)\/[^\s"'<>()[\]{}]+/gi;
const most = 10;

/** The addresses in a text that lead to or into a repository, as they are written. */
export function repositoriesIn(text: string): string[] {
  const found = text.slice(0, 20_000).match(repository) ?? [];
  return found
    .slice(0, most)
    .map((each) => webAddress(each.replace(/[.,;:!?]+$/, ''), each))
    .filter((each) => each !== undefined && isRepository(new URL(each)))
    .filter((each) => each !== undefined);
}

/** A site published from a repository is not the repository; neither is its owner's page. */
function isRepository({ hostname, pathname }: URL): boolean {
  return !hostname.endsWith('.io') && /^\/[^/]+\/[^/]/.test(pathname);
}
