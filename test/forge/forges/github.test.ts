import { describe } from 'vitest';
import { proposingContract } from './contract.ts';
import { startGithub } from './github.ts';

describe('GitHub', () => {
  proposingContract(startGithub);
});
