import { describe } from 'vitest';
import { moderationContract } from './contract.ts';
import { startGithub } from './github.ts';

describe('GitHub', () => {
  moderationContract(startGithub);
});
