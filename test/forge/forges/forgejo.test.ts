import { describe } from 'vitest';
import { proposingContract } from './contract.ts';
import { startForgejo } from './forgejo.ts';

describe('Forgejo', () => {
  proposingContract(startForgejo);
});
