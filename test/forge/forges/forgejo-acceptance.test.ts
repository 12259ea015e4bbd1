import { describe } from 'vitest';
import { acceptanceContract } from './contract.ts';
import { startForgejo } from './forgejo.ts';

describe('Forgejo', () => {
  acceptanceContract(startForgejo);
});
