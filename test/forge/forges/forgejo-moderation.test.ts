import { describe } from 'vitest';
import { moderationContract } from './contract.ts';
import { startForgejo } from './forgejo.ts';

describe('Forgejo', () => {
  moderationContract(startForgejo);
});
