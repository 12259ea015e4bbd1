import { vi } from 'vitest';

/** Puts a clipboard into the browser, open or refused; returns what was copied. */
export function stubClipboard(state: 'open' | 'closed'): string[] {
  const copied: string[] = [];
  const writeText = async (text: string) => {
    if (state === 'closed') throw new DOMException('Not allowed', 'NotAllowedError');
    copied.push(text);
  };
  vi.stubGlobal('navigator', { language: 'en', languages: ['en'], clipboard: { writeText } });
  return copied;
}
