import { describe } from 'vitest';
import { moderationContract } from './contract.ts';
import { startGitlab } from './gitlab.ts';

describe('GitLab', () => {
  moderationContract(startGitlab);
});
