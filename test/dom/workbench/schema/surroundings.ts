import type { Ports } from '../../../../src/platform/ports.ts';
import { createPlace } from '../app/place.ts';

const API = 'https://forge.example/api/v3/repos/air/fields';

/** Ports of a place whose forge has these files beside `fields.csv`, and what was saved there. */
export function forgeWith(files: Record<string, string>) {
  const { ports, sent } = createPlace({});
  const saved: unknown[] = [];
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    if (typeof input !== 'string') throw new TypeError('We ask by address');
    const address = input;
    asked.push(address);
    if (address.startsWith(`${API}/git/trees/`)) {
      const tree = Object.keys(files).map((path) => ({ path, type: 'blob', sha: '0' }));
      return Response.json({ tree, truncated: false });
    }
    const path = /\/contents\/([^?]+)/.exec(address)?.[1] ?? '';
    const text = files[decodeURIComponent(path)];
    if (text === undefined) return Response.json({ message: 'Not Found' }, { status: 404 });
    return new Response(text, { headers: { 'content-type': 'application/vnd.github.raw+json' } });
  };
  const policies: Ports['policies'] = { ...ports.policies, save: async (draft) => void saved.push(draft) };
  return { ports: { ...ports, fetch, policies }, saved, sent, asked };
}
