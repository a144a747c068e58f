import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { confined, isAnswerTo } from './look-process.ts';
import { lookAnswer, type LookTask } from './looking.ts';

/**
 * The accident this prevents: a document that somebody put on a page breaks whatever reads it, and with it come the keys and
 * the database of the product.
 */
it(
  'what reads the pages can read no file of this machine, write none, and start nothing',
  { timeout: 60_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bongsu-confined-'));
    const secret = join(folder, 'master.key');
    await writeFile(secret, 'x');
    const reader = confined(new URL('confined.fixture.ts', import.meta.url));
    reader.send({ secret, place: join(folder, 'left-behind') });
    const [outcomes] = (await once(reader, 'message')) as [unknown];
    await rm(folder, { recursive: true });
    expect(outcomes).toEqual({
      secret: 'ERR_ACCESS_DENIED',
      machine: 'ERR_ACCESS_DENIED',
      write: 'ERR_ACCESS_DENIED',
      program: 'ERR_ACCESS_DENIED',
      thread: 'ERR_ACCESS_DENIED',
      environment: 0,
    });
  },
);

const found = {
  kind: 'found',
  url: 'https://www.example.invalid/',
  status: 200,
  bytes: 1,
  sha256: `sha256:${'0'.repeat(64)}`,
  counts: [{ kind: 'mobile-phone', confidence: 'high', count: 1 }],
  samples: [{ kind: 'mobile-phone', samples: ['010-****-3333'] }],
  places: ['text'],
  findings: [
    { kind: 'mobile-phone', confidence: 'high', masked: '010-****-3333', place: 'text', line: 1, member: null },
  ],
  rendering: '',
};

it('what it says is taken while it is masked, and not when it holds a value', () => {
  expect(lookAnswer.safeParse(found).success).toBe(true);
  const [finding] = found.findings;
  for (const wrong of [
    { samples: [{ kind: 'mobile-phone', samples: ['010-2222-3333'] }] },
    { findings: [{ ...finding, masked: '010-2222-3333' }] },
    { counts: [{ kind: '010-2222-3333', confidence: 'high', count: 1 }] },
    { url: `https://www.example.invalid/${'x'.repeat(3000)}` },
    { kind: 'anything' },
  ])
    expect(lookAnswer.safeParse({ ...found, ...wrong }).success).toBe(false);
});

const isTaken = (answer: object, by: LookTask): boolean => isAnswerTo(lookAnswer.parse(answer), by);

it('what it says is taken of the site it was sent to, and of what it was asked', () => {
  const url = 'https://www.example.invalid/a';
  const task = { now: '', host: 'www.example.invalid', port: 443, networks: [], rate: 1 };
  const crawl: LookTask = { ...task, work: { kind: 'crawl', start: [], listed: [], ignoreRobots: false } };
  const again: LookTask = { ...task, work: { kind: 'recheck', urls: [url] } };
  expect([isTaken({ ...found, url }, crawl), isTaken({ ...found, url }, again)]).toEqual([true, false]);
  for (const elsewhere of [
    'https://other.example.invalid/a',
    'https://www.example.invalid:8443/a',
    'https://somebody@www.example.invalid/a',
    'javascript://www.example.invalid/%0Aalert(1)',
    'ftp://www.example.invalid/a',
    'nothing',
  ])
    expect([elsewhere, isTaken({ ...found, url: elsewhere }, crawl)]).toEqual([elsewhere, false]);
  const gone = { kind: 'rechecked', result: 'gone', why: null };
  expect([isTaken({ ...gone, url }, again), isTaken({ ...gone, url }, crawl)]).toEqual([true, false]);
  expect(isTaken({ ...gone, url: 'https://www.example.invalid/b' }, again)).toBe(false);
});
