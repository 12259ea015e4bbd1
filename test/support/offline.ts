import { Socket } from 'node:net';

/**
 * Tests reach this machine and nothing else: a test that needs the network passes today and fails in ten
 * years. Every TCP connection of Node, `fetch` included, goes through `Socket.connect`.
 */
const LOCAL = new Set(['127.0.0.1', 'localhost', '::1', '[::1]']);
const connect = Socket.prototype.connect;

function hostOf(args: unknown): string | undefined {
  const [first, second] = Array.isArray(args) && Array.isArray(args[0]) ? args[0] : (args as unknown[]);
  if (first !== null && typeof first === 'object') {
    const options = first as { host?: string; path?: string };
    return options.path === undefined ? (options.host ?? 'localhost') : undefined;
  }
  if (typeof first === 'number') return typeof second === 'string' ? second : 'localhost';
  return undefined;
}

Socket.prototype.connect = function offline(this: Socket, ...args: unknown[]) {
  const host = hostOf(args);
  if (host !== undefined && !LOCAL.has(host)) throw new Error(`No network in tests: ${host}`);
  return Reflect.apply(connect, this, args);
} as typeof connect;
