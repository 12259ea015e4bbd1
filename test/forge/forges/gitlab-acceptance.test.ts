import { describe } from 'vitest';
import { acceptanceContract } from './contract.ts';
import { startGitlab } from './gitlab.ts';

describe('GitLab', () => {
  acceptanceContract(startGitlab);
});
