import { describe, expect, test } from 'vitest';
import { lintRules } from './lint-rules.ts';
import { readRuleFiles, type RuleFile } from './rule-files.ts';

const files = readRuleFiles();
const today = '2026-11-28';
const shipped = lintRules(files, today);

const DEADLINE = 'KR-PIPA-NOTIFY/deadline.yaml';

const changed = (path: string, change: (text: string) => string): readonly RuleFile[] =>
  files.map((file) => (file.path === path ? { path, text: change(file.text) } : file));

const without = (path: string): readonly RuleFile[] => files.filter((file) => file.path !== path);

const added = (path: string, text: string): readonly RuleFile[] => [...files, { path, text }];

const textOf = (path: string): string => files.find((file) => file.path === path)?.text ?? '';

/** What these files make the check say that the shipped ones do not. */
const news = (given: readonly RuleFile[], on = today) => {
  const known = new Set(shipped.map((finding) => JSON.stringify(finding)));
  return lintRules(given, on).filter((finding) => !known.has(JSON.stringify(finding)));
};

describe('the check of the rule files', () => {
  test('finds nothing in the shipped files that somebody would have to do', () => {
    const grave = shipped.filter(({ severity }) => severity !== 'note');
    expect(grave.map(({ file, line, check, ko }) => `${file}:${String(line)} ${check} ${ko}`)).toEqual([]);
  });

  test.each([
    [
      'a review date that has passed',
      changed(DEADLINE, (text) => text.replace('review-by: 2027-05-21', 'review-by: 2026-11-27')),
      'review-passed',
      12,
    ],
    [
      'a review date before the check',
      changed(DEADLINE, (text) => text.replace('review-by: 2027-05-21', 'review-by: 2026-11-21')),
      'review-before-check',
      12,
    ],
    [
      'a check that lies ahead',
      changed(DEADLINE, (text) => text.replace('verified: 2026-11-21', 'verified: 2026-11-29')),
      'checked-ahead',
      12,
    ],
    [
      'a value from memory that does not say so',
      changed(DEADLINE, (text) => text.replace('confidence: confirmed', 'confidence: memory')),
      'memory-without-note',
      12,
    ],
    [
      'a source that names no place to look',
      changed(DEADLINE, (text) => text.replace(/source: 법률.*/, 'source: 잘 알려진 내용')),
      'nowhere-to-look',
      12,
    ],
    [
      'an article nobody could find',
      changed(DEADLINE, (text) => text.replace('article: 제34조제1항', 'article: 34조 1항')),
      'odd-article',
      4,
    ],
    [
      'a file that is no YAML by its name',
      added('KR-PIPA-NOTIFY/deadline.yml', textOf(DEADLINE)),
      'misplaced-file',
      null,
    ],
    ['a broken file', changed(DEADLINE, (text) => text.replace('kind: deadline', 'kind: guess')), 'unreadable', 2],
    ['a folder of a rule nobody knows', added('KR-PIPA-NOTFY/deadline.yaml', textOf(DEADLINE)), 'unknown-folder', null],
    ['a rule without versions', without('KR-PIPA-NOTIFY/version.yaml'), 'no-versions', null],
    [
      'an exception in code without a file',
      without('KR-PIPA-REPORT/exception-recovered.yaml'),
      'exception-without-file',
      null,
    ],
    [
      'an exception in a file without code',
      added('KR-PIPA-REPORT/exception-emergency.yaml', textOf('KR-PIPA-NOTIFY/exception-emergency.yaml')),
      'exception-without-code',
      null,
    ],
    ['a name no rule reads', added('KR-PIPA-NOTIFY/dedline.yaml', textOf(DEADLINE)), 'never-read', null],
    [
      'a kind the code does not read',
      added('KR-PIPA-MITIGATE/effects.yaml', textOf('KR-PIPA-NOTIFY/posting-days.yaml')),
      'never-read',
      null,
    ],
    [
      'another kind than the code reads',
      changed('KR-PIPA-REPORT/min-subjects.yaml', (text) => text.replace('kind: count', 'kind: days')),
      'kind-mismatch',
      null,
    ],
    [
      'a version that lost its term',
      changed(DEADLINE, (text) => text.replace('value: PT72H', 'value: null')),
      'version-without-term',
      null,
    ],
    [
      'a misspelt word in a list',
      changed('KR-PIPA-NOTIFY/effects.yaml', (text) => text.replace('theft', 'thefd')),
      'unknown-code',
      4,
    ],
    [
      'an item to tell that has no name',
      changed('KR-PIPA-NOTIFY/content.yaml', (text) => text.replace('I5]', 'I5, I9]')),
      'item-without-name',
      4,
    ],
  ])('finds %s, with its place and a sentence in both languages', (_what, given, check, line) => {
    const found = news(given).find((finding) => finding.check === check);
    expect(found).toMatchObject({ check, line });
    expect(found?.file).toMatch(/^KR-PIPA-/);
    expect(found?.ko).toMatch(/[가-힣]/);
    expect(found?.en).toMatch(/^[A-Z]/);
  });

  test('notes a value that says nothing new, and one that begins later than its rule, without asking for anything', () => {
    const repeated = textOf(DEADLINE)
      .replace('value: PT72H', 'value: without-delay')
      .replace('개인정보 보호법 시행령', '개인정보 보호법')
      .replace('제39조제1항', '제34조제1항');
    expect(news(changed(DEADLINE, () => repeated))).toMatchObject([
      { check: 'says-nothing-new', severity: 'note', line: 20 },
    ]);
    expect(lintRules(files, today).filter(({ check }) => check === 'later-than-its-rule')).not.toEqual([]);
  });

  test('marks every value once its review date has passed, so that a forgotten rule set shows', () => {
    const values = lintRules(files, '2100-01-01').filter(({ check }) => check === 'review-passed');
    expect(values.length).toBeGreaterThan(files.length);
  });

  test('goes on behind a broken file', () => {
    const both = changed(DEADLINE, () => 'about: [').map((file) =>
      file.path === 'KR-PIPA-REPORT/deadline.yaml' ? { ...file, text: 'kind: guess' } : file,
    );
    expect(news(both).filter(({ check }) => check === 'unreadable')).toHaveLength(2);
  });
});
