import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../bin/bongsu.mjs', import.meta.url));

const bongsu = (args: readonly string[], input = ''): { status: number | null; out: string; err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { input, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
};

const facts = {
  asOf: '2026-11-21T09:00:00+09:00',
  organisation: { roles: ['controller'] },
  breach: { awareAt: '2026-11-20T10:00:00+09:00', effects: ['leak'], subjectCount: 1200 },
};

const fields = [
  'rule',
  'version',
  'duty',
  'to',
  'status',
  'startsAt',
  'dueAt',
  'promptness',
  'guidanceDueAt',
  'content',
  'firstContent',
  'missing',
  'exception',
  'basis',
  'confidence',
  'why',
];

describe('bongsu assess', () => {
  test('answers a file with one JSON document and nothing else on standard output', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'bongsu-')), 'facts.json');
    writeFileSync(file, JSON.stringify(facts));
    const { status, out, err } = bongsu(['assess', file]);
    const answer = JSON.parse(out) as { duties: Record<string, unknown>[] };
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(answer).toMatchObject({
      asOf: facts.asOf,
      ruleset: { digest: expect.stringMatching(/^sha256:/) as string },
    });
    expect(answer.duties[0]).toMatchObject({
      rule: 'KR-PIPA-NOTIFY',
      status: 'required',
      dueAt: '2026-11-23T10:00:00+09:00',
    });
    for (const duty of answer.duties) expect(Object.keys(duty)).toEqual(expect.arrayContaining(fields));
  });

  test('answers standard input the same way', () => {
    const { status, out } = bongsu(['assess', '-'], JSON.stringify(facts));
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ asOf: facts.asOf });
  });

  test('refuses a wrong fact with status 2, naming the field and what was expected, and prints no document', () => {
    const { status, out, err } = bongsu(['assess', '-'], '{"breach":{"cause":"magic","awareAt":"yesterday"}}');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('breach.cause: 기대한 값: 다음 중 하나: external-illegal-access');
    expect(err).toContain('breach.awareAt: expected: an ISO 8601 moment with an offset');
    expect(err).not.toMatch(/magic|yesterday| at /);
  });

  test.each([
    ['no argument', ['assess'], ''],
    ['a file that is not there', ['assess', '/does/not/exist.json'], ''],
    ['text that is not JSON', ['assess', '-'], 'hello'],
    ['an option nobody knows', ['assess', '--fast', '-'], '{}'],
    ['a command nobody knows', ['asses'], ''],
    ['no command', [], ''],
  ])('leaves with status 2 for %s', (_what, args, input) => {
    const { status, out, err } = bongsu(args, input);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).not.toBe('');
  });

  test('shows an example with --help', () => {
    const { status, out } = bongsu(['assess', '--help']);
    expect(status).toBe(0);
    expect(out).toContain('bongsu assess facts.json');
  });
});
