import type { Identity } from '../git/objects.ts';
import type { Account } from '../store/accounts.ts';

/** How an account signs its commits. */
export function identityOf(account: Account, date: Date): Identity {
  return { name: account.name ?? account.login, email: account.email, date };
}

/** Who commits when somebody uses the forge's own buttons. */
export function forgeIdentity(date: Date): Identity {
  return { name: 'GitHub', email: 'noreply@forge.test', date };
}
