import type { Contribution } from '../../core/contribution.ts';
import type { DeskPlace } from '../../core/desk-place.ts';
import type { PageCell } from '../../core/page-cell.ts';
import type { Counting } from './CountChoice.tsx';
import type { Finding, PageFindings } from '../../core/finding.ts';
import type { RememberedSource } from '../../core/remembered-source.ts';
import type { ProposalAddress } from '../../core/proposal-address.ts';

/** What the popup needs of the browser. */
export interface PopupPorts {
  /** Detects on the tab in front; undefined where browsers keep extensions out. */
  detect(): Promise<PageFindings | undefined>;
  /** Where the person said that data lives. */
  answers(): Promise<RememberedSource[]>;
  /** What the person sent before. */
  contributions(): Promise<Contribution[]>;
  /** Shows a marker beside each table, and a sign at each cell that was corrected before; both by finding. */
  mark(words: PageWords, cells: Record<string, PageCell[]>): Promise<void>;
  /** Opens a finding over the page or in a tab; the popup closes. `told`: the host that was named, or empty. */
  open(finding: Finding, told: string, where: 'overlay' | 'tab'): Promise<void>;
  /** Lets the person point at a cell of the page; the popup closes. */
  point(words: { overlay: string; updated: string; hint: string; none: string }): Promise<void>;
  /** Whether pages like this one are counted without being asked each time. */
  counting(url: string): Promise<Counting>;
  /** Must be called in the click itself. */
  setCounting(choice: Counting, url: string): Promise<void>;
  /** Opens the proposal that the page is about; the popup closes. */
  openProposal(proposal: ProposalAddress, where: 'overlay' | 'tab'): Promise<void>;
  /** Opens a page of the desk; the popup closes. */
  openDesk(place: DeskPlace): Promise<void>;
  /** Opens an empty workbench, to open a file by its address. */
  openEmpty(): Promise<void>;
}

/** What the page script says. */
export interface PageWords {
  overlay: string;
  updated: string;
  /** By finding: the name of its marker, and the host that it names. */
  markers: Record<string, { name: string; told: string }>;
  /** The name of the marker of a table that appears later; `%` stands for its title. */
  later: string;
}
