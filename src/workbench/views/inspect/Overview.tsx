import type { Session } from '../../dataset/session.ts';
import { filledShare } from './fair.ts';
import type { Inspection } from './inspection.ts';
import { isDismissed, isOpen } from './open-suggestions.ts';
import { fittingShare } from './fitting-share.ts';
import { useWords } from './words.ts';

/** The file in five figures. */
export function Overview({ session, inspection }: { session: Session; inspection: Inspection }) {
  const { inspect, figures } = useWords();
  const { profile, problems, errors } = inspection;
  const likely = errors.suggestions.filter((each) => isOpen(each, session) && !isDismissed(each, session));
  return (
    <ul class="inspect-overview">
      <li>{inspect.records(profile.records)}</li>
      <li>{inspect.columns(profile.columns.length)}</li>
      <li>{inspect.filled(figures.share(filledShare(profile)))}</li>
      <li>
        {problems ? inspect.fitting(figures.share(fittingShare(problems, profile))) : inspect.unchecked}
      </li>
      <li>{inspect.errors.found(likely.length + errors.left)}</li>
    </ul>
  );
}
