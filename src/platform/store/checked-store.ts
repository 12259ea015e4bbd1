import type * as z from 'zod/mini';
import { databaseOpener, type StoreName } from './database.ts';

/** Values of one kind, each under its own name. */
export interface CheckedStore<T> {
  load(key: string): Promise<T | undefined>;
  save(value: T): Promise<void>;
  remove(key: string): Promise<void>;
  list(): Promise<T[]>;
}

/**
 * Returns the values of a store that fit their schema.
 *
 * A value that cannot be understood any more stays where it is, unseen: a later version may read it.
 */
export function createCheckedStore<T>(name: StoreName, schema: z.ZodMiniType<T>): CheckedStore<T> {
  const open = databaseOpener();
  return {
    async load(key) {
      return schema.safeParse(await (await open()).get(name, key)).data;
    },
    async save(value) {
      await (await open()).put(name, value);
    },
    async remove(key) {
      await (await open()).delete(name, key);
    },
    async list() {
      const all: unknown[] = await (await open()).getAll(name);
      return all.map((value) => schema.safeParse(value).data).filter((value) => value !== undefined);
    },
  };
}
