import type { CheckedStore } from './checked-store.ts';

export interface MemoryStore<T> extends CheckedStore<T> {
  /** Whether our other pages find this value, too; false while only the memory of this page has it. */
  isShared(key: string): boolean;
  /** Keeps a value in memory alone, in front of what is stored under its name: that stays as it is, whatever becomes of this one. */
  keepApart(value: T): void;
}

/**
 * Returns a store that keeps what the browser refuses to for as long as this page lives: in private windows and in frames
 * there may be no database. `save` rejects all the same, so that the person is told; a store that cannot be read is empty.
 */
export function withMemory<T>(store: CheckedStore<T>, keyOf: (value: T) => string): MemoryStore<T> {
  const memory = new Map<string, T>();
  const apart = new Set<string>();
  return {
    isShared: (key) => !memory.has(key) && !apart.has(key),
    keepApart(value) {
      apart.add(keyOf(value));
      memory.set(keyOf(value), value);
    },
    async load(key) {
      if (memory.has(key) || apart.has(key)) return memory.get(key);
      return store.load(key).catch(() => undefined);
    },
    async save(value) {
      const key = keyOf(value);
      memory.set(key, value);
      if (apart.has(key)) return;
      await store.save(value);
      if (memory.get(key) === value) memory.delete(key);
    },
    async remove(key) {
      memory.delete(key);
      if (!apart.has(key)) await store.remove(key);
    },
    async list() {
      const stored = await store.list().catch(() => []);
      return [...stored.filter((value) => !memory.has(keyOf(value))), ...memory.values()];
    },
  };
}
