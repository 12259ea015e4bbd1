import type { Job } from '../../core/job.ts';
import { decide } from '../../locate/decide.ts';
import { hostOf, hostOfSource } from '../../locate/host-of.ts';
import type { AnswerStore } from '../../platform/ports.ts';
import { openingOf, type OpenedBy, type Screen } from './screen.ts';

/**
 * Returns what a job that names a finding begins with: the file behind it when there is no doubt, else the choice. A person who pressed a
 * button that named a host is taken to no other one unasked, whatever they answered on another day.
 */
export async function locateFinding(job: Job, answers: AnswerStore, openedBy: OpenedBy): Promise<Screen> {
  const { finding } = job;
  if (!finding) return { name: 'choose' };
  const page = { url: job.page?.url ?? '', excerpt: job.page?.excerpt };
  const remembered = await answers.list().catch(() => []);
  const source = decide(finding, page, remembered)?.source;
  if (!source) return { name: 'choose' };
  const isNamed = openedBy === 'link' || hostOfSource(source) === (job.told ?? hostOf(finding, page));
  return isNamed ? openingOf(job, source, openedBy) : { name: 'choose' };
}
