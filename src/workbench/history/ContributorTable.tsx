import type { Contribution } from '../../history/contributors.ts';
import { useWords } from './words.ts';
import { nameOf } from './texts.ts';

/** Persons listed: those with the most changes. */
const SHOWN = 200;

interface ContributorTableProps {
  caption: string;
  contributors: readonly Contribution[];
}

/** Who changed how much, in how many accepted proposals, since when. */
export function ContributorTable({ caption, contributors }: ContributorTableProps) {
  const { history } = useWords();
  return (
    <div class="history-table" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{history.contributor}</th>
            <th scope="col">{history.changes}</th>
            <th scope="col">{history.accepted}</th>
            <th scope="col">{history.first}</th>
          </tr>
        </thead>
        <tbody>
          {contributors.slice(0, SHOWN).map(({ contributor, changes, accepted, first }) => (
            <tr key={contributor.id}>
              <th scope="row">
                <bdi>{nameOf(contributor)}</bdi>
              </th>
              <td class="number">{changes}</td>
              <td class="number">{accepted}</td>
              <td>{first.slice(0, 10)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
