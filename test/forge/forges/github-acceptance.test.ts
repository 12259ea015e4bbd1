import { describe } from 'vitest';
import { acceptanceContract } from './contract.ts';
import { startGithub } from './github.ts';

describe('GitHub', () => {
  acceptanceContract(startGithub);
});
