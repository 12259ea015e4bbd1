import { createJobStore, type SessionStorage } from '../../../src/background/jobs.ts';
import type { BackgroundPorts } from '../../../src/background/routes.ts';

/** A ticket as the browser draws it, with a number to tell them apart. */
export function ticketNumber(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

/** Session storage in memory: values cross it as JSON, as they do in a browser. */
export function memoryStorage(): SessionStorage & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    async get(key) {
      const text = kept.get(key);
      return text === undefined ? undefined : (JSON.parse(text) as unknown);
    },
    async set(key, value) {
      kept.set(key, JSON.stringify(value));
    },
    async remove(keys) {
      for (const key of keys) kept.delete(key);
    },
  };
}

/** The browser as the routes see it, and what they asked of it. */
export function backgroundPorts(): BackgroundPorts & { asked: string[] } {
  const asked: string[] = [];
  let n = 0;
  return {
    asked,
    async countOn(patterns) {
      asked.push(`count on ${patterns.join(' ')}`);
    },
    async showCount(tab, count) {
      asked.push(`count ${count} in ${tab}`);
    },
    jobs: createJobStore(memoryStorage(), () => ticketNumber((n += 1))),
    async openPage(path, openerTab) {
      asked.push(`open ${path} beside ${openerTab}`);
    },
    async refreshFollowing() {
      asked.push('refresh following');
    },
    async tellPage(tab, message) {
      asked.push(`tell ${tab} ${message.type}`);
    },
  };
}
