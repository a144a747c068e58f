import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../bin/bongsu.mjs', import.meta.url));

const bongsu = (args: readonly string[], input = ''): { status: number | null; out: string; err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'safeguards', ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
};

const profile = {
  asOf: '2026-11-21',
  size: 'public-institution',
  roles: ['controller'],
  subjectCount: 120_000,
  dataKinds: ['general', 'resident-registration'],
};

const fields = [
  'id',
  'title',
  'status',
  'inForce',
  'what',
  'period',
  'measure',
  'word',
  'ownPeriod',
  'periodSettled',
  'missing',
  'basis',
  'confidence',
  'stale',
  'why',
  'whyEn',
];

/** Each Hangul syllable as the two columns it takes. */
const wide = (text: string): string => text.replaceAll(/[가-힣]/g, '##');

describe('bongsu safeguards', () => {
  test('answers a file with one JSON document and nothing else on standard output', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'bongsu-')), 'profile.json');
    writeFileSync(file, JSON.stringify(profile));
    const { status, out, err } = bongsu([file]);
    const answer = JSON.parse(out) as { duties: Record<string, unknown>[]; encryption: Record<string, unknown>[] };
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(answer).toMatchObject({
      asOf: '2026-11-21T00:00:00+09:00',
      ruleset: { digest: expect.stringMatching(/^sha256:/) as string },
      oldType: { type: null, status: 'not-in-force' },
    });
    for (const duty of answer.duties) expect(Object.keys(duty).toSorted()).toEqual(fields.toSorted());
    expect(answer.duties.find(({ id }) => id === 'S-8-1')).toMatchObject({ status: 'required', period: 'P2Y' });
    expect(answer.encryption).toContainEqual(
      expect.objectContaining({
        item: 'resident-registration',
        subject: 'non-users',
        zone: 'inside',
        required: 'required',
      }),
    );
  });

  test('answers standard input the same way, for whatever day', () => {
    const { status, out } = bongsu(['-'], JSON.stringify({ ...profile, asOf: '2022-01-01T00:00:00Z' }));
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ asOf: '2022-01-01T09:00:00+09:00', oldType: { type: 3 } });
  });

  test('shows a table whose columns stay aligned under wide Korean characters', () => {
    const { status, out } = bongsu(['--table', '-'], JSON.stringify({ ...profile, asOf: '2022-01-01' }));
    const [day, type, header, ...rows] = out.trimEnd().split('\n');
    expect(status).toBe(0);
    expect([day, type]).toEqual(['2022-01-01T00:00:00+09:00', '구 유형 old type: 유형3(강화) type 3 (strengthened)']);
    const column = wide(header!).indexOf(wide('근거 article'));
    for (const row of rows.filter((line) => line.startsWith('OLD-') || line.startsWith('DEC-')))
      expect(wide(row).slice(column)).toMatch(/^제\d+조|^#/);
    expect(out).toMatch(/OLD-8-1 +필요 required +P2Y/);
    expect(out).toContain('facts still missing: processingSystem');
    expect(out).not.toContain('S-8-1 ');
  });

  test('refuses a wrong fact with status 2, naming the field and what was expected, and prints no document', () => {
    const { status, out, err } = bongsu(['-'], '{"size":"enormous","subjectCuont":3,"asOf":"yesterday"}');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('size: 기대한 값: 다음 중 하나: large-company');
    expect(err).toContain('subjectCuont: expected: no field of this name');
    expect(err).toContain('asOf: expected: a day such as 2026-11-21');
    expect(err).not.toMatch(/enormous|yesterday| at /);
  });

  test.each([
    ['no argument', [], ''],
    ['a file that is not there', ['/does/not/exist.json'], ''],
    ['text that is not JSON', ['-'], 'hello'],
    ['an option nobody knows', ['--fast', '-'], '{}'],
  ])('leaves with status 2 for %s', (_what, args, input) => {
    const { status, out, err } = bongsu(args, input);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).not.toBe('');
  });

  test('shows an example with --help', () => {
    const { status, out } = bongsu(['--help']);
    expect(status).toBe(0);
    expect(out).toContain('bongsu safeguards profile.json');
  });
});
