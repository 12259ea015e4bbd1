import type { Hello, ToHost } from '../page-messages.ts';

/** An address longer than this is none that anybody reads. */
const LONGEST_ADDRESS = 8_192;

/** True for the site's first message. Written by hand, like all here: this goes into pages, where a schema library would weigh too much. */
export function isHello(data: unknown): data is Hello {
  return isRecord(data) && data.emendata === 1 && data.type === 'hello';
}

/** Returns what the site said through the channel, or undefined when it is nothing we know. */
export function parseToHost(data: unknown): ToHost | undefined {
  if (!isRecord(data)) return undefined;
  const { type, id, url, height } = data;
  if (type === 'close') return { type };
  if (type === 'height') return isSize(height) ? { type, height } : undefined;
  if (type !== 'read' || typeof id !== 'number' || !Number.isSafeInteger(id)) return undefined;
  return typeof url === 'string' && url.length <= LONGEST_ADDRESS ? { type, id, url } : undefined;
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}
