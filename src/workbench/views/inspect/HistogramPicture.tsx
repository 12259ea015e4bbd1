import type { ColumnProfile, Measures } from '../../../core/table/profile/profile.ts';
import { barsOf, HEIGHT, WIDTH } from './bars.ts';
import { measureText } from './column-facts.ts';
import type { ViewProps } from '../view.ts';
import { useWords } from './words.ts';

interface HistogramProps extends ViewProps {
  profile: ColumnProfile;
  measures: Measures;
}

/** How the values of a column are spread, as bars; the same in words for who does not see it. */
export function HistogramPicture({ profile, measures }: HistogramProps) {
  const words = useWords();
  const { column } = words.inspect;
  const shown = measureText(profile, words);
  const { edges, counts, below, above } = measures.histogram;
  const [from = 0, to = 0] = [edges[0], edges.at(-1)];
  const fullest = counts.indexOf(Math.max(...counts));
  const bars = counts.map((count, n) => column.bar(shown(edges[n] ?? 0), shown(edges[n + 1] ?? 0), count));
  const fullestText = column.between(shown(edges[fullest] ?? 0), shown(edges[fullest + 1] ?? 0));
  return (
    <figure class="inspect-histogram">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={column.histogram(shown(from), shown(to), fullestText)}
      >
        {barsOf(counts).map((bar, n) => (
          <rect key={n} {...bar}>
            <title>{bars[n]}</title>
          </rect>
        ))}
      </svg>
      <figcaption>
        <span>{shown(from)}</span>
        {below + above > 0 && (
          <span class="quiet">
            {[below > 0 ? column.below(below) : '', above > 0 ? column.above(above) : '']
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
        <span>{shown(to)}</span>
      </figcaption>
    </figure>
  );
}
