import type { Finding } from '../core/finding.ts';
import type { RememberedSource } from '../core/remembered-source.ts';
import type { Candidate } from '../core/source.ts';
import { bestFirst } from './best-first.ts';
import { findDecisive } from './find-decisive.ts';
import { linkedFiles } from './linked-files.ts';
import type { LocatedPage } from './located-page.ts';
import { rememberedFiles } from './remember/remember.ts';

/**
 * The file to open for a finding without asking: what the person answered before, or what the page's own links leave no doubt about.
 * Undefined when a person has to choose among what `locate` and the leads find: nothing that is only described is opened unasked.
 */
export function decide(
  finding: Finding,
  page: LocatedPage,
  remembered: readonly RememberedSource[] = [],
): Candidate | undefined {
  const [answer] = rememberedFiles(finding, page, remembered);
  return answer ?? findDecisive(bestFirst(linkedFiles(finding, page)));
}
