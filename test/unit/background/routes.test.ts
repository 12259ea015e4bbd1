import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/background/routes.ts';
import { backgroundPorts, ticketNumber } from './doubles.ts';

const JOB = { source: { kind: 'url', url: 'https://example.org/a.csv' } };
const PAGE = { tab: 7, framed: false };
const OVERLAY = { tab: 7, framed: true };

describe('an overlay', () => {
  test('gets the job its page script left, and the page hears that it lives', async () => {
    const ports = backgroundPorts();
    expect(await answer(ports, { type: 'keep-job', job: JOB }, PAGE)).toEqual({ ticket: ticketNumber(1) });
    expect(await answer(ports, { type: 'claim-job', ticket: ticketNumber(1) }, OVERLAY)).toEqual({
      job: JOB,
    });
    expect(ports.asked).toEqual(['tell 7 overlay-alive']);
  });

  test('in another tab gets nothing, and nobody hears of it', async () => {
    const ports = backgroundPorts();
    await answer(ports, { type: 'keep-job', job: JOB }, PAGE);
    const claimed = await answer(
      ports,
      { type: 'claim-job', ticket: ticketNumber(1) },
      { tab: 8, framed: true },
    );
    expect(claimed).toEqual({});
    expect(ports.asked).toEqual([]);
  });

  test('is closed in its own tab', async () => {
    const ports = backgroundPorts();
    await answer(ports, { type: 'close-overlay' }, OVERLAY);
    await answer(ports, { type: 'close-overlay' }, { tab: undefined, framed: false });
    expect(ports.asked).toEqual(['tell 7 close-overlay']);
  });
});

describe('a tab', () => {
  test('opens beside its opener with a ticket that only it may use', async () => {
    const ports = backgroundPorts();
    await answer(ports, { type: 'open-tab', job: JOB }, PAGE);
    expect(ports.asked).toEqual([`open workbench.html#${ticketNumber(1)} beside 7`]);
    const claim = { type: 'claim-job', ticket: ticketNumber(1) };
    expect(await answer(ports, claim, { tab: 20, framed: false })).toEqual({ job: JOB });
    expect(await answer(ports, claim, PAGE)).toEqual({});
    expect(ports.asked).toHaveLength(1);
  });

  test('with the send page names its draft in the fragment, where no server sees it', async () => {
    const ports = backgroundPorts();
    await answer(ports, { type: 'open-send', draftKey: 'github:host/a b#?&' }, OVERLAY);
    expect(ports.asked).toEqual(['open send.html#github%3Ahost%2Fa%20b%23%3F%26 beside 7']);
  });

  test('with a page of the desk opens it at its place', async () => {
    const ports = backgroundPorts();
    await answer(ports, { type: 'open-desk', place: { name: 'inbox' } }, OVERLAY);
    await answer(ports, { type: 'open-desk', place: { name: 'decide', key: 'a/b#1' } }, OVERLAY);
    expect(ports.asked).toEqual([
      'open desk.html#inbox beside 7',
      'open desk.html#decide/a%2Fb%231 beside 7',
    ]);
  });
});

test.each([
  undefined,
  null,
  'close-overlay',
  { type: 'unknown' },
  { type: 'claim-job', ticket: '../job' },
  { type: 'keep-job' },
  { type: 'keep-job', job: { source: { kind: 'url', url: 'file:///etc/passwd' } } },
  { type: 'open-tab', job: { source: { kind: 'url', url: 'javascript:alert(1)' } } },
  { type: 'open-send', draftKey: 7 },
  { type: 'open-desk', place: { name: 'elsewhere' } },
])('%j is not ours: nothing happens', async (message) => {
  const ports = backgroundPorts();
  expect(await answer(ports, message, PAGE)).toBeUndefined();
  expect(ports.asked).toEqual([]);
});

describe('counting', () => {
  test('a page tells how much it holds, a frame of it does not', async () => {
    const ports = backgroundPorts();
    await answer(ports, { type: 'counted', count: 3 }, PAGE);
    await answer(ports, { type: 'counted', count: 4 }, OVERLAY);
    await answer(ports, { type: 'counted', count: -1 }, PAGE);
    expect(ports.asked).toEqual(['count 3 in 7']);
  });

  test('the popup says where', async () => {
    const ports = backgroundPorts();
    await answer(ports, { type: 'count-on', patterns: ['https://town.example/*'] }, PAGE);
    expect(ports.asked).toEqual(['count on https://town.example/*']);
  });
});
