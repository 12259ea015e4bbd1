import type { Context } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import type { Clock } from './clock.ts';
import type { Face } from './face.ts';
import type { Faults, LoggedRequest } from './faults.ts';
import type { createSerial } from './serial.ts';
import type { Accounts, Viewer } from './store/accounts.ts';
import type { Devices } from './store/devices.ts';
import type { Pulls } from './store/pulls.ts';
import type { RateLimits } from './store/rate-limit.ts';
import type { Repositories } from './store/repositories.ts';

/** Everything the routes work on. */
export interface Forge {
  /** Origin of the web pages: `http://127.0.0.1:1234`. */
  url: string;
  /** Base of the REST API: `http://127.0.0.1:1234/api/v3`. */
  api: string;
  /** Whom it looks like. */
  face: Face;
  clock: Clock;
  accounts: Accounts;
  repositories: Repositories;
  pulls: Pulls;
  devices: Devices;
  rates: RateLimits;
  faults: Faults;
  requests: LoggedRequest[];
  serial: ReturnType<typeof createSerial>;
}

/** What hono carries along with each request. */
export interface ForgeEnv {
  Bindings: HttpBindings;
  Variables: { viewer: Viewer | undefined };
}

/** One request on its way through the forge. */
export type ForgeContext = Context<ForgeEnv>;
