import { randomBytes, randomInt } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Accounts } from './accounts.ts';

const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';
/** Seconds a code can be approved. */
export const CODE_LIFETIME = 900;
/** Seconds a client has to wait between two questions. */
export const POLL_INTERVAL = 5;

interface Grant {
  deviceCode: string;
  userCode: string;
  clientId: string;
  scopes: readonly string[];
  expires: number;
  interval: number;
  lastPoll: number;
  decision: 'pending' | 'denied' | { login: string };
}

/** What a device hears when it asks for its token. */
export type DeviceAnswer =
  | {
      error:
        | 'authorization_pending'
        | 'expired_token'
        | 'access_denied'
        | 'incorrect_device_code'
        | 'incorrect_client_credentials';
    }
  | { error: 'slow_down'; interval: number }
  | { token: string; scopes: readonly string[] };

/** The devices that wait for a person. */
export interface Devices {
  start(clientId: string, scopes: readonly string[]): { deviceCode: string; userCode: string };
  poll(clientId: string, deviceCode: string): DeviceAnswer;
  /** The person types the code and says yes; throws when no such code waits. */
  approve(userCode: string, login: string): void;
  deny(userCode: string): void;
}

function newUserCode(): string {
  const letters = Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** The OAuth device flow (RFC 8628) with the answers GitHub gives. */
export function createDevices(accounts: Accounts, clock: Clock): Devices {
  const grants = new Map<string, Grant>();

  function waiting(userCode: string): Grant {
    const grant = [...grants.values()].find((one) => one.userCode === userCode && one.decision === 'pending');
    if (grant === undefined) throw new Error(`No device waits with the code ${userCode}`);
    return grant;
  }

  function decide(grant: Grant): DeviceAnswer {
    if (grant.decision === 'denied') return { error: 'access_denied' };
    if (grant.decision === 'pending') return { error: 'authorization_pending' };
    const token = `gho_${randomBytes(18).toString('hex')}`;
    accounts.addToken(grant.decision.login, token, grant.scopes);
    grants.delete(grant.deviceCode);
    return { token, scopes: grant.scopes };
  }

  return {
    start(clientId, scopes) {
      const deviceCode = randomBytes(20).toString('hex');
      const userCode = newUserCode();
      const expires = clock().getTime() + CODE_LIFETIME * 1_000;
      grants.set(deviceCode, {
        deviceCode,
        userCode,
        clientId,
        scopes,
        expires,
        interval: POLL_INTERVAL,
        lastPoll: 0,
        decision: 'pending',
      });
      return { deviceCode, userCode };
    },
    poll(clientId, deviceCode) {
      const grant = grants.get(deviceCode);
      if (grant === undefined) return { error: 'incorrect_device_code' };
      if (grant.clientId !== clientId) return { error: 'incorrect_client_credentials' };
      const now = clock().getTime();
      if (now >= grant.expires) return { error: 'expired_token' };
      const tooSoon = now - grant.lastPoll < grant.interval * 1_000;
      grant.lastPoll = now;
      if (!tooSoon) return decide(grant);
      grant.interval += 5;
      return { error: 'slow_down', interval: grant.interval };
    },
    approve(userCode, login) {
      if (accounts.find(login) === undefined) throw new Error(`No such user: ${login}`);
      waiting(userCode).decision = { login };
    },
    deny(userCode) {
      waiting(userCode).decision = 'denied';
    },
  };
}
