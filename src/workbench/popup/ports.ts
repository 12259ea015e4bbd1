import type { Contribution } from '../../core/contribution.ts';
import type { DeskPlace } from '../../core/desk-place.ts';
import type { PageCell } from '../../core/page-cell.ts';
import type { PageFindings } from '../../core/finding.ts';
import type { ProposalAddress } from '../../core/proposal-address.ts';

/** What the popup needs of the browser. */
export interface PopupPorts {
  /** Detects on the tab in front; undefined where browsers keep extensions out. */
  detect(): Promise<PageFindings | undefined>;
  /** What the person sent before. */
  contributions(): Promise<Contribution[]>;
  /** Shows a marker beside each table, and a sign at each cell that was corrected before; both by finding. */
  mark(
    words: { overlay: string; updated: string; markers: Record<string, string> },
    cells: Record<string, PageCell[]>,
  ): Promise<void>;
  /** Opens a finding over the page or in a tab; the popup closes. */
  open(findingId: string, where: 'overlay' | 'tab'): Promise<void>;
  /** Opens the proposal that the page is about; the popup closes. */
  openProposal(proposal: ProposalAddress, where: 'overlay' | 'tab'): Promise<void>;
  /** Opens a page of the desk; the popup closes. */
  openDesk(place: DeskPlace): Promise<void>;
  /** Opens an empty workbench, to open a file by its address. */
  openEmpty(): Promise<void>;
}
