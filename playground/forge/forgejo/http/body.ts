import * as z from 'zod/mini';
import { HttpError } from '../../errors.ts';
import type { ForgeContext } from '../../forge.ts';

/** The JSON body in the shape a route needs; 422 naming the first field that is wrong. */
export async function readBody<T>(c: ForgeContext, schema: z.ZodMiniType<T>): Promise<T> {
  const result = z.safeParse(schema, await readJson(c));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new HttpError(422, `[${(issue?.path ?? []).join('.')}]: ${issue?.message ?? 'Invalid'}`);
}

async function readJson(c: ForgeContext): Promise<unknown> {
  const text = await c.req.text();
  try {
    return text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    throw new HttpError(422, 'Unable to parse JSON');
  }
}
