import * as z from 'zod/mini';
import { deskPlaceSchema } from '../../core/desk-place.ts';
import { findingSchema } from '../../core/finding.ts';
import { jobSchema } from '../../core/job.ts';
import { pageCellSchema } from '../../core/page-cell.ts';
import { proposalAddressSchema } from '../../core/proposal-address.ts';

/**
 * The messages between the parts of the extension. Each receiver parses what arrives with the schema of its
 * own direction and ignores the rest: a message may come from an older version of ourselves.
 *
 * A ticket is a random name for a job. It travels in the fragment of the workbench's address, which the
 * page cannot read, and is honoured only in the tab it was made for.
 */
const ticket = z.string().check(z.regex(/^[0-9a-f-]{36}$/));

/** From the popup, the page script, the workbench and the send page to the background. */
export const toBackgroundSchema = z.discriminatedUnion('type', [
  /** Page script: keep this job for the overlay I am about to open. Answer: `Ticket`. */
  z.object({ type: z.literal('keep-job'), job: jobSchema }),
  /** Workbench: give me my job. Answer: `Claimed`. */
  z.object({ type: z.literal('claim-job'), ticket }),
  /** Page script or workbench: open this job in a tab. */
  z.object({ type: z.literal('open-tab'), job: jobSchema }),
  /** Workbench: open the send page for this draft. */
  z.object({ type: z.literal('open-send'), draftKey: z.string() }),
  /** Popup or workbench: open this page of the desk. */
  z.object({ type: z.literal('open-desk'), place: deskPlaceSchema }),
  /** Workbench, send page or desk: a contribution was sent, looked at or erased, or a host is to be followed or not. */
  z.object({ type: z.literal('contributions-changed') }),
  /** Popup: the person wants pages of these patterns counted, and no other; the permission may be there already, or come. */
  z.object({ type: z.literal('count-on'), patterns: z.array(z.string()).check(z.maxLength(1_000)) }),
  /** Counter: so much data is on the page I run in. */
  z.object({ type: z.literal('counted'), count: z.number().check(z.int(), z.gte(0)) }),
  /** Workbench: take the overlay I am in away. */
  z.object({ type: z.literal('close-overlay') }),
]);

/** From the popup and the background to the page script. */
export const toPageSchema = z.discriminatedUnion('type', [
  /** Popup: what is on this page? Answer: `PageFindings`. */
  z.object({ type: z.literal('detect') }),
  /** Popup: show a marker beside each of these tables. The words come along, so that the page script carries no catalogue. */
  z.object({
    type: z.literal('mark'),
    words: z.object({
      overlay: z.string(),
      updated: z.string(),
      /** By finding: what its marker is called, and the host that the name names. */
      markers: z.record(z.string(), z.object({ name: z.string(), told: z.string() })),
      /** What the marker of a table that appears later is called; `%` stands for its title. It names no host. */
      later: z.string(),
    }),
    /** Cells that the person corrected before, by finding. */
    cells: z.record(z.string(), z.array(pageCellSchema).check(z.maxLength(200))),
  }),
  /** Popup: open this finding over the page. */
  z.object({
    type: z.literal('open'),
    finding: findingSchema,
    /** The host that the popup named, or empty. */
    told: z.string(),
    where: z.enum(['overlay', 'tab']),
  }),
  /** Popup or background: let the person point at a cell; it opens at once when their menu was opened on one. */
  z.object({
    type: z.literal('point'),
    words: z.object({ overlay: z.string(), updated: z.string(), hint: z.string(), none: z.string() }),
    /** It was asked for in the page's menu; Firefox also says on which element. */
    isMenu: z.optional(z.boolean()),
    target: z.optional(z.number()),
  }),
  /** Popup: open the proposal that this page is about. */
  z.object({
    type: z.literal('open-proposal'),
    proposal: proposalAddressSchema,
    where: z.enum(['overlay', 'tab']),
  }),
  /** Background: the overlay's workbench is alive. */
  z.object({ type: z.literal('overlay-alive'), ticket }),
  /** Background: the workbench asks to be closed. */
  z.object({ type: z.literal('close-overlay') }),
]);

export const ticketSchema = z.object({ ticket });
export const claimedSchema = z.object({ job: z.optional(jobSchema) });

export type ToBackground = z.infer<typeof toBackgroundSchema>;
export type ToPage = z.infer<typeof toPageSchema>;
export type PageWords = Extract<ToPage, { type: 'mark' }>['words'];
export type PointWords = Extract<ToPage, { type: 'point' }>['words'];
export type PageCells = Extract<ToPage, { type: 'mark' }>['cells'];
export type Ticket = z.infer<typeof ticketSchema>;
export type Claimed = z.infer<typeof claimedSchema>;
