import { originOf } from '../../core/source.ts';
import { rawAddressOf } from '../../locate/addresses/to-public-source.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Problem } from '../dataset/problem.ts';
import type { OpenRequest } from './screen.ts';

/**
 * What can still be opened of a file whose host answers no other page. Where no host can be allowed, the file of a forge becomes one of
 * the web: the person can fetch it and bring it, and hand the correction over.
 */
export function reachable(
  request: OpenRequest,
  problem: Problem,
  { hosts }: Pick<Ports, 'hosts'>,
): OpenRequest {
  const { source } = request;
  if (problem.kind !== 'cors' || source.kind !== 'forge') return request;
  const canBeAllowed = ['permission', 'tab'].includes(hosts.wayTo(`${originOf(source.host)}/`));
  return canBeAllowed ? request : { ...request, source: { kind: 'url', url: rawAddressOf(source) } };
}
