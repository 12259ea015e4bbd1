import type { ColumnProfile } from '../../../core/table/profile/profile.ts';
import type { WrongColumn } from '../../../core/table/validate/findings.ts';
import { cellProblemText } from '../../schema/problem-text.ts';
import { columnFacts } from './column-facts.ts';
import { HistogramPicture } from './HistogramPicture.tsx';
import type { Inspection } from './inspection.ts';
import type { ViewProps } from '../view.ts';
import { TopValues } from './TopValues.tsx';
import { useWords } from './words.ts';

interface ColumnCardProps extends ViewProps {
  profile: ColumnProfile;
  inspection: Inspection;
}

/** What one column holds: its figures, how its values are spread, and which ones return. */
export function ColumnCard(props: ColumnCardProps) {
  const { profile, inspection } = props;
  const words = useWords();
  const { inspect, figures } = words;
  const { name, measures, reading } = profile;
  const wrong = inspection.problems?.columns.find(({ column }) => column === name);
  return (
    <li class="inspect-card">
      <h3>
        <bdi>{name}</bdi> <span class="quiet">{inspect.column.kind[reading.kind]}</span>
      </h3>
      {measures && <HistogramPicture {...props} measures={measures} />}
      <dl class="facts">
        {columnFacts(profile, words).map(([fact, text]) => (
          <div key={fact}>
            <dt>{fact}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {measures && measures.rankError > 0 && (
        <p class="quiet">{inspect.column.estimated(figures.share(measures.rankError))}</p>
      )}
      {wrong && <Unfit {...props} wrong={wrong} />}
      {!measures && <TopValues {...props} />}
    </li>
  );
}

/** Values that do not fit, and the way to the first. */
function Unfit({ wrong, profile, onAt, onView, say }: ColumnCardProps & { wrong: WrongColumn }) {
  const { inspect, schema } = useWords();
  const [first] = wrong.cells;
  return (
    <p class="warn">
      {first && cellProblemText(first.problem, first.value, schema)}{' '}
      <button
        type="button"
        class="link"
        onClick={() => {
          if (first === undefined) return;
          onAt({ record: first.record, column: profile.column });
          onView('table');
          say(inspect.at(first.record + 1, profile.name));
        }}
      >
        {inspect.column.unfit(wrong.count)}
      </button>
    </p>
  );
}
