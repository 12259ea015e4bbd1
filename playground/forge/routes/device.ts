import { Hono } from 'hono';
import type { Forge, ForgeContext, ForgeEnv } from '../forge.ts';
import { CODE_LIFETIME, POLL_INTERVAL } from '../store/devices.ts';
import type { DeviceAnswer } from '../store/devices.ts';

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:device_code';

const DESCRIPTIONS: Record<string, string> = {
  authorization_pending: 'The authorization request is still pending.',
  slow_down: 'Too many requests have been made in the same timeframe.',
  expired_token: 'The device_code has expired.',
  access_denied: 'The authorization request was denied.',
  incorrect_device_code: 'The device_code provided is not valid.',
  incorrect_client_credentials: 'The client_id and/or client_secret passed are incorrect.',
  unsupported_grant_type: 'The grant type is missing or not supported.',
};

/** Fields of a form or JSON body. */
async function readFields(c: ForgeContext): Promise<(name: string) => string> {
  const text = await c.req.text();
  if (!(c.req.header('content-type') ?? '').includes('json')) {
    const form = new URLSearchParams(text);
    return (name) => form.get(name) ?? '';
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = {};
  }
  return (name) => {
    const value: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, name) : '';
    return typeof value === 'string' ? value : '';
  };
}

/** JSON to who asks for it, a form to everybody else; errors too come with status 200. */
function answer(c: ForgeContext, fields: Record<string, string | number>): Response {
  if ((c.req.header('accept') ?? '').includes('json')) return c.json(fields);
  const pairs = Object.entries(fields).map(([key, value]) => [key, String(value)]);
  return c.body(new URLSearchParams(pairs).toString(), 200, {
    'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8',
  });
}

function toFields(result: DeviceAnswer): Record<string, string | number> {
  if ('token' in result)
    return { access_token: result.token, token_type: 'bearer', scope: result.scopes.join(',') };
  return {
    ...result,
    error_description: DESCRIPTIONS[result.error] ?? '',
    error_uri: 'https://docs.github.com/apps/oauth-apps',
  };
}

/** The device flow, beside the API and without CORS, as on github.com. */
export function deviceRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();

  routes.post('/login/device/code', async (c) => {
    const field = await readFields(c);
    if (field('client_id') === '') return c.json({ error: 'Not Found' }, 404);
    const scopes = field('scope')
      .split(/[ ,]+/)
      .filter((scope) => scope !== '');
    const { deviceCode, userCode } = forge.devices.start(field('client_id'), scopes);
    return answer(c, {
      device_code: deviceCode,
      user_code: userCode,
      verification_uri: `${forge.url}/login/device`,
      expires_in: CODE_LIFETIME,
      interval: POLL_INTERVAL,
    });
  });

  routes.post('/login/oauth/access_token', async (c) => {
    const field = await readFields(c);
    if (field('grant_type') !== GRANT_TYPE) {
      const error = 'unsupported_grant_type';
      return answer(c, { error, error_description: DESCRIPTIONS[error] ?? '' });
    }
    return answer(c, toFields(forge.devices.poll(field('client_id'), field('device_code'))));
  });

  return routes;
}
