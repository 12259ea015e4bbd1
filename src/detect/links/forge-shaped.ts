/** GitHub, Forgejo and Bitbucket; GitLab, whose groups nest; data sets of Hugging Face. */
const view =
  /^\/(?:[\w.-]+\/[\w.-]+\/(?:blob|raw|blame|edit|src)|[\w./-]+\/-\/(?:blob|raw|blame|edit)|datasets\/[\w.-]+\/[\w.-]+\/(?:blob|resolve))\/[^/]+\/./;
const rawHosts = /^(?:raw|gist)\.githubusercontent\.com$/;

/** True for an address shaped like a file in a repository of a forge; `locate` decides what it really is. */
export function isForgeShaped(address: URL): boolean {
  return view.test(address.pathname) || rawHosts.test(address.hostname);
}
