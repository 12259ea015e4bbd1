import type { Hono } from 'hono';
import type { HttpError } from './errors.ts';
import type { Forge, ForgeContext, ForgeEnv } from './forge.ts';

/** The statuses a planned failure may have. */
export type FaultStatus = 403 | 404 | 409 | 429 | 500 | 502 | 503;

/** What one kind of forge looks like from outside, over the repositories, people and proposals that all kinds share. */
export interface Face {
  /** Path of the REST API: `/api/v3`. */
  apiPath: string;
  /** Git references under which a repository keeps its proposals: `refs/pull`, before the number. */
  proposalRefs: string;
  /** What becomes of an open proposal whose branch, or whose whole fork, is gone. */
  closesWithout: { branch: boolean; fork: boolean };
  /** What a token may do whose user says nothing of it. */
  scopes: readonly string[];
  /** The address that credits an account and reaches nobody. */
  noReply(account: { id: number; login: string }): string;
  /** The API, the pages, the raw files, the sign-in, and git over HTTP, each at its address. */
  routes(forge: Forge): Hono<ForgeEnv>;
  /** A refusal as this forge words it. */
  answerError(c: ForgeContext, error: HttpError): Response;
  /** The server itself failed. */
  answerCrash(c: ForgeContext): Response;
  /** A planned failure; 404 and 409 are what a fork answers that is not ready yet, 403 and 429 that an account is too fast. */
  answerFault(c: ForgeContext, status: FaultStatus): Response;
}
