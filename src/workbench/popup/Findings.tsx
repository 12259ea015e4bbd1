import type { Finding, PageFindings, TableFinding } from '../../core/finding.ts';
import { distinctFiles } from '../../locate/distinct-files.ts';
import { Button } from '../components/Button.tsx';
import { Icon } from '../components/Icon.tsx';
import { usePlaceWords } from '../place/use-place-words.ts';
import type { PopupPorts } from './ports.ts';
import { useWords } from './words.ts';

/** The host that opening a finding contacts; empty when opening asks where the file lives. */
export type Told = (finding: Finding) => string;

interface FindingsProps {
  page: PageFindings;
  told: Told;
  ports: PopupPorts;
  /** True when the first of them is what the popup is for. */
  isFirst: boolean;
}

/** What can be corrected on the page: tables and files first, then boxes that describe one thing. */
export function Findings({ page, told, ports, isFirst }: FindingsProps) {
  const words = usePlaceWords()?.popup;
  const all = distinctFiles(page.findings, page);
  const boxes = all.filter(isBox);
  const data = all.filter((finding) => !isBox(finding));
  const entry = (finding: Finding, n: number) => (
    <Entry key={finding.id} {...{ finding, ports }} told={told(finding)} first={isFirst && n === 0} />
  );
  return (
    <>
      <ul class="entries">{data.map(entry)}</ul>
      {boxes.length > 0 && (
        <details class="boxes" open={data.length === 0}>
          <summary>{words?.boxes(boxes.length)}</summary>
          <ul class="entries">{boxes.map((box, n) => entry(box, data.length + n))}</ul>
        </details>
      )}
    </>
  );
}

function isBox(finding: Finding): boolean {
  return finding.kind === 'table' && finding.tier === 'key-value';
}

interface EntryProps {
  finding: Finding;
  told: string;
  first: boolean;
  ports: PopupPorts;
}

function Entry({ finding, told, first, ports }: EntryProps) {
  const { popup } = useWords();
  return (
    <li>
      <Icon name={finding.kind} />
      <div class="entry-text">
        <strong>{finding.title}</strong>
        <p class="quiet">{finding.kind === 'table' ? <Size table={finding} /> : popup.file}</p>
        <p class="quiet">{told ? popup.readsFrom(told) : popup.asksWhere}</p>
      </div>
      <div class="entry-actions">
        <Button
          kind={first ? 'primary' : 'plain'}
          name={popup.openNamed(finding.title)}
          onClick={() => void ports.open(finding, told, 'overlay')}
        >
          {popup.open}
        </Button>
        <Button
          kind="quiet"
          icon="tab"
          iconOnly
          name={popup.inTabNamed(finding.title)}
          onClick={() => void ports.open(finding, told, 'tab')}
        >
          {popup.inTab}
        </Button>
      </div>
    </li>
  );
}

/** How large a table is; a page that draws its rows as they come into sight shows a part of it. */
function Size({ table }: { table: TableFinding }) {
  const { popup } = useWords();
  const words = usePlaceWords()?.popup;
  const { records, total, columns } = table;
  return (
    <>
      {popup.table(records, columns.length)}
      {total !== undefined && total > records && words && ` · ${words.of(total)}`}
    </>
  );
}
