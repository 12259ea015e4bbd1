import { describe } from 'vitest';
import { proposingContract } from './contract.ts';
import { startGitlab } from './gitlab.ts';

describe('GitLab', () => {
  proposingContract(startGitlab);
});
