import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../../../bin/bongsu.mjs', import.meta.url));

const rules = (args: readonly string[], input = ''): { status: number | null; out: string; err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'rules', ...args], { input, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
};

/** One document on standard output and nothing on standard error. */
const answerOf = (args: readonly string[], input = ''): unknown => {
  const { status, out, err } = rules([...args, '--json'], input);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return JSON.parse(out);
};

const facts = JSON.stringify({
  organisation: { roles: ['controller'] },
  breach: { awareAt: '2026-11-20T10:00:00+09:00', effects: ['leak'], subjectCount: 1200 },
});

describe('bongsu rules list', () => {
  test('gives every rule with the version in force on the day, as one document or as a table', () => {
    interface List {
      on: string;
      ruleset: { digest: string };
      rules: { id: string; inForce: string | null; article: string; title: { ko: string; en: string } }[];
    }
    const { on, ruleset, rules: listed } = answerOf(['list', '--at', '2023-09-14']) as List;
    expect([on, ruleset.digest.slice(0, 7)]).toEqual(['2023-09-14', 'sha256:']);
    expect(listed.find(({ id }) => id === 'KR-PIPA-NOTIFY')).toMatchObject({ inForce: 'v2', article: '제34조제1항' });
    const { status, out } = rules(['list', '--at', '2026-11-21']);
    expect(status).toBe(0);
    expect(out).toMatch(/KR-PIPA-NOTIFY +v4 +확인됨 confirmed +2027-05-21 +개인정보 보호법 제34조제1항/);
  });
});

describe('bongsu rules show', () => {
  test('gives every value of one rule with its source, and its exceptions', () => {
    const { rule } = answerOf(['show', 'KR-PIPA-REPORT']) as {
      rule: { parameters: { name: string }[]; exceptions: { code: string }[] };
    };
    expect(rule.parameters.map(({ name }) => name)).toContain('min-subjects');
    expect(rule.exceptions.map(({ code }) => code)).toContain('RECOVERED');
    const { out } = rules(['show', 'KR-PIPA-REPORT']);
    expect(out).toContain('2020-08-05 ~ 2023-09-14  지체 없이 / without delay');
    expect(out).toContain('legalize-kr/legalize-kr');
  });
});

describe('bongsu rules diff', () => {
  test('gives the days on which anything changes, and what changes on one of them', () => {
    const { days } = answerOf(['diff']) as { days: { day: string; counts: Record<string, number> }[] };
    expect(days.find(({ day }) => day === '2026-09-11')?.counts['changes']).toBeGreaterThan(0);
    const { changes } = answerOf(['diff', '--at', '2026-09-11']) as {
      changes: { rule: string; parameter: string; added: string[] }[];
    };
    expect(changes).toContainEqual(
      expect.objectContaining({ rule: 'KR-PIPA-NOTIFY', parameter: 'content', added: ['I6'] }),
    );
    expect(rules(['diff', '--at', '2026-09-12']).out).toContain('Nothing changes');
  });

  test('gives the duties of one situation that differ from the day before, from a file or standard input', () => {
    interface Diff {
      situation: { differences: { key: string; differs: string[]; after: { content: string[] } }[] };
    }
    const { situation } = answerOf(['diff', '--at', '2026-09-11', '--facts', '-'], facts) as Diff;
    const notify = situation.differences.find(({ key }) => key === 'KR-PIPA-NOTIFY:notify');
    expect(notify?.differs).toContain('content');
    expect(notify?.after.content).toContain('I6');
    const file = join(mkdtempSync(join(tmpdir(), 'bongsu-')), 'facts.json');
    writeFileSync(file, facts);
    expect(rules(['diff', '--at', '2026-09-11', '--facts', file]).out).toContain('→ I1, I2, I3, I4, I5, I6');
  });
});

describe('bongsu rules lint', () => {
  test('finds nothing to do in the shipped rule files, and says what is only worth knowing', () => {
    const { status, out, err } = rules(['lint', '--json']);
    const found = JSON.parse(out) as { errors: number; findings: { check: string; ko: string; en: string }[] };
    expect([found.errors, err]).toEqual([0, '']);
    // After a review date has passed it says so with 1: that is what it is for.
    expect(status).toBe(found.findings.some(({ check }) => check === 'review-passed') ? 1 : 0);
  });
});

describe('a wrong call of bongsu rules', () => {
  test.each([
    ['a day that does not exist', ['list', '--at', '2026-02-30'], '--at: expected: a day'],
    ['a rule nobody knows', ['show', 'KR-NOPE'], 'RULE: expected: one of: KR-PIPA-NOTIFY'],
    ['facts without a day', ['diff', '--facts', '-'], '--facts: goes with --at'],
    ['facts that decide nothing', ['diff', '--at', '2026-09-11', '--facts', '-'], 'breach.awareAt'],
    ['an option nobody knows', ['list', '--fast'], '--fast'],
    ['a command nobody knows', ['lisst'], 'lisst'],
    ['no rule', ['show'], 'rule'],
  ])('leaves with 2 for %s, naming what was expected, and prints no document', (_what, args, words) => {
    const { status, out, err } = rules(args, '{}');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(words);
  });

  test('names each wrong fact', () => {
    const { status, err } = rules(['diff', '--at', '2026-09-11', '--facts', '-'], '{"breach":{"awarAt":null}}');
    expect([status, err]).toEqual([2, expect.stringContaining('breach.awarAt')]);
  });

  test.each(['list', 'show', 'diff', 'lint'])('%s shows an example with --help', (command) => {
    expect(rules([command, '--help']).out).toContain(`$ bongsu rules ${command}`);
  });
});
