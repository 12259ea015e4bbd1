import { readFile } from 'node:fs/promises';

const TYPES: Record<string, string> = {
  'portal.css': 'text/css; charset=utf-8',
  'dialog.js': 'text/javascript; charset=utf-8',
  'mark.svg': 'image/svg+xml',
};

/** The answer for one of the portal's own files, or undefined. */
export async function readAsset(name: string): Promise<Response | undefined> {
  const type = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  if (type === undefined) return undefined;
  const body = await readFile(new URL(`assets/${name}`, import.meta.url));
  // Pages under COEP `require-corp` load nothing without the policy.
  return new Response(body, {
    headers: { 'content-type': type, 'cross-origin-resource-policy': 'same-origin' },
  });
}
