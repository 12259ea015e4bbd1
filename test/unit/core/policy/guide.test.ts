import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../../../../package.json' with { type: 'json' };
import { parsePolicy } from '../../../../src/core/policy/parse-policy.ts';
import { OPERATIONS, policySchema } from '../../../../src/core/policy/policy.ts';
import { WORKFLOW, WORKFLOW_PATH } from '../../../../src/core/policy/workflow.ts';

const GUIDE = readFileSync(new URL('../../../../docs/publishers.md', import.meta.url), 'utf8');

test('the policy in the guide is one, and the guide names all it may say', () => {
  const [, example = ''] = /```yaml\n(version: 1\n[\s\S]*?)```/.exec(GUIDE) ?? [];
  expect(parsePolicy(example)).toMatchObject({ policy: { version: 1 }, warnings: [] });
  const unnamed = [...Object.keys(policySchema.shape), ...OPERATIONS].filter(
    (name) => !GUIDE.includes(`\`${name}`),
  );
  expect(unnamed).toEqual([]);
});

test('the workflow and the guide run this version', () => {
  const versions = [...`${WORKFLOW}${GUIDE}`.matchAll(/emendata@(\S+)/g)].map(([, version]) => version);
  expect(new Set(versions)).toEqual(new Set([manifest.version]));
  expect(GUIDE).toContain(WORKFLOW_PATH);
});
