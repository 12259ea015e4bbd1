export type { Clock } from './clock.ts';
export type { FaceName } from './faces.ts';
export type { Fault, LoggedRequest, RequestPredicate } from './faults.ts';
export type { Permission, Protection } from './store/repositories.ts';
export type { ForgeUser } from './store/accounts.ts';
export type { SecondaryLimit } from './store/rate-limit.ts';
export type { NewRepository } from './work/create-repository.ts';
export { createForge } from './server.ts';
export type { ForgeSettings, PlaygroundForge } from './server.ts';
