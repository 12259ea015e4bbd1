import type { ProposalAddress } from '../../core/proposal-address.ts';
import { Button } from '../components/Button.tsx';
import { Icon } from '../components/Icon.tsx';
import type { PopupPorts } from './ports.ts';
import { useWords } from './words.ts';

/** The proposal that this page is about: the first thing a maintainer wants here. */
export function ProposalEntry({ address, ports }: { address: ProposalAddress; ports: PopupPorts }) {
  const { proposal: words } = useWords().popup;
  const { repository, number, host } = address;
  const title = words.named(number, repository);
  return (
    <>
      <h1>{words.title}</h1>
      <ul class="entries">
        <li>
          <Icon name="review" />
          <div class="entry-text">
            <strong>{title}</strong>
            <p class="quiet">{words.readsFrom(host)}</p>
          </div>
          <div class="entry-actions">
            <Button
              kind="primary"
              name={words.reviewNamed(title)}
              onClick={() => void ports.openProposal(address, 'overlay')}
            >
              {words.review}
            </Button>
            <Button
              kind="quiet"
              icon="tab"
              iconOnly
              name={words.inTabNamed(title)}
              onClick={() => void ports.openProposal(address, 'tab')}
            >
              {words.inTab}
            </Button>
          </div>
        </li>
      </ul>
    </>
  );
}
