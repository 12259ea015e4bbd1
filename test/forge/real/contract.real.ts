import { describe } from 'vitest';
import { acceptanceContract, moderationContract, proposingContract } from '../forges/contract.ts';
import { startRealForge } from './real-forge.ts';
import { readSettings } from './settings.ts';

const settings = readSettings(process.env);

describe(`${settings.kind} at ${settings.url}`, () => {
  describe('proposing', () => {
    proposingContract(() => startRealForge(settings));
  });
  describe('moderating', () => {
    moderationContract(() => startRealForge(settings));
  });
  describe('accepting', () => {
    acceptanceContract(() => startRealForge(settings));
  });
});
