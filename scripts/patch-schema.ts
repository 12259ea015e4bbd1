import { writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { patchSchema } from '../src/core/patch/patch.ts';

/** Where the JSON Schema of a patch stands. */
export const SCHEMA_FILE = new URL('../docs/patch.schema.json', import.meta.url);

/** The JSON Schema of Patch v1, generated from the schema in code so that the two cannot say different things. */
export function patchJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(patchSchema, { io: 'input' });
  return { title: 'Emendata patch v1', description: 'Specified in patch-format.md.', ...schema };
}

/** `node scripts/patch-schema.ts` writes it anew. */
if (import.meta.main) writeFileSync(SCHEMA_FILE, `${JSON.stringify(patchJsonSchema(), null, 2)}\n`);
