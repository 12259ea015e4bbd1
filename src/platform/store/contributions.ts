import { contributionSchema } from '../../core/contribution.ts';
import type { ContributionStore } from '../ports.ts';
import { createCheckedStore } from './checked-store.ts';

/** Returns the contributions; `onChanged` hears of every write. */
export function createContributionStore(onChanged: () => Promise<void>): ContributionStore {
  const store = createCheckedStore('contributions', contributionSchema);
  return {
    ...store,
    async save(contribution) {
      await store.save(contribution);
      await onChanged();
    },
    async remove(id) {
      await store.remove(id);
      await onChanged();
    },
  };
}
