import type { ProposalAddress } from '../../core/proposal-address.ts';
import { Button } from '../components/Button.tsx';
import { Icon } from '../components/Icon.tsx';
import { useWords } from '../context.ts';
import type { PopupPorts } from './ports.ts';

/** The proposal that this page is about: the first thing a maintainer wants here. */
export function ProposalEntry({ proposal, ports }: { proposal: ProposalAddress; ports: PopupPorts }) {
  const { popup, named } = useWords().proposal;
  const { repository, number, host } = proposal;
  const title = named(number, repository);
  return (
    <>
      <h1>{popup.title}</h1>
      <ul class="entries">
        <li>
          <Icon name="review" />
          <div class="entry-text">
            <strong>{title}</strong>
            <p class="quiet">{popup.readsFrom(host)}</p>
          </div>
          <div class="entry-actions">
            <Button
              kind="primary"
              name={popup.reviewNamed(title)}
              onClick={() => void ports.openProposal(proposal, 'overlay')}
            >
              {popup.review}
            </Button>
            <Button
              kind="quiet"
              icon="tab"
              iconOnly
              name={popup.inTabNamed(title)}
              onClick={() => void ports.openProposal(proposal, 'tab')}
            >
              {popup.inTab}
            </Button>
          </div>
        </li>
      </ul>
    </>
  );
}
