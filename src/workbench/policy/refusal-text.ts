import type { Change } from '../../core/patch/patch.ts';
import type { Words } from '../../i18n/words.ts';
import type { Reason } from '../dataset/file-rules.ts';

/** Returns why the publisher does not take something, in the reader's language. */
export function refusalText({ reason, column }: Reason, operation: Change['op'], { policy }: Words): string {
  switch (reason) {
    case 'file-not-listed':
      return policy.refusal[reason];
    case 'op-not-allowed':
      return policy.refusal[reason](policy.operation[operation]);
    case 'locked-column':
      return policy.refusal[reason](column ?? '');
  }
}
