import type * as z from 'zod/mini';
import type { ForgeContext } from '../../forge.ts';
import { GitlabError } from '../errors.ts';

/** The JSON body in the shape a route needs; 400 naming the first parameter that is missing or wrong. */
export async function readBody<T>(c: ForgeContext, schema: z.ZodMiniType<T>): Promise<T> {
  const value = await readJson(c);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const name = (issue?.path ?? [])
    .map((key) => (typeof key === 'number' ? `[${key}]` : String(key)))
    .join('');
  const isMissing = issue?.code === 'invalid_type' && !(name in value);
  throw new GitlabError(400, { error: `${name} is ${isMissing ? 'missing' : 'invalid'}` });
}

async function readJson(c: ForgeContext): Promise<object> {
  const text = await c.req.text();
  try {
    const value: unknown = text.trim() === '' ? {} : JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Said below, as for what is no object.
  }
  throw new GitlabError(400, { error: 'The provided content cannot be parsed' });
}
