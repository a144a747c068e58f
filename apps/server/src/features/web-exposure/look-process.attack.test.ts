import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { confined } from './look-process.ts';
import { lookAnswer } from './looking.ts';

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
