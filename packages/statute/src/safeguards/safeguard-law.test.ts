import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { instant } from '@bongsu/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Citation } from '../parameters/model.ts';
import { RuleFileError } from '../parameters/read-parameter.ts';
import { conditions, type ConditionName } from './conditions/index.ts';
import { durationWords } from './duration.ts';
import { loadSafeguards } from './load-safeguards.ts';
import { safeguards } from './safeguards.ts';
import { inEnglish } from './sentences.ts';
import { someProfile } from './testing/arbitrary-profiles.ts';

const law = loadSafeguards();
const now = instant('2026-11-28T00:00:00Z');
const folder = fileURLToPath(new URL('../../safeguards', import.meta.url));

const files = [...law.duties, ...law.types, ...law.encryption];

interface Cited extends Citation {
  readonly verified: string;
  readonly value: unknown;
}
const allValues = [...files, ...law.parameters.values()].flatMap((file): readonly Cited[] => file.values);

const namesIn = (value: {
  when: readonly ConditionName[];
  longer?: { when: readonly ConditionName[] } | undefined;
}) => [...value.when, ...(value.longer?.when ?? [])];

const keepingRecords = (asOf: string, today: string) =>
  safeguards({ asOf }, law, instant(`${today}T00:00:00Z`)).duties.find(({ id }) => id === 'S-5-3');

describe('the law of safeguards', { timeout: 180_000 }, () => {
  test('has a citation, a source and a review date for each value, and repeals only what began', () => {
    for (const value of allValues) {
      expect(value.article).toMatch(/제\d+조|부칙/);
      expect(value.from).not.toBeNull();
      expect(value['review-by'] > value.verified).toBe(true);
    }
  });

  test('names the law of each value in English too', () => {
    for (const cite of allValues) expect(inEnglish({ ko: '', en: '', cite })).not.toMatch(/[가-힣]/);
    expect(inEnglish({ ko: '', en: 'So it is.', cite: { ...allValues[0]!, law: '다른 법', article: '제1조' } })).toBe(
      'So it is. (다른 법 Article 1)',
    );
  });

  test('has no threshold that no condition reads: a misspelt name would be law that never applies', () => {
    const read = new Set<string>();
    const parameters = new Map(law.parameters);
    const get = parameters.get.bind(parameters);
    parameters.get = (key) => {
      read.add(key);
      return get(key);
    };
    fc.assert(
      fc.property(someProfile, (profile) => {
        safeguards(profile, { ...law, parameters }, now);
      }),
      { numRuns: 100 },
    );
    expect([...law.parameters.keys()].filter((key) => !read.has(key))).toEqual([]);
  });

  test('knows on every day of a value each condition that the value names', () => {
    const days = [
      ...new Set([...files, ...law.parameters.values()].flatMap(({ values }) => values.map((v) => v.from!))),
    ];
    const unknown = files.flatMap((file) =>
      file.values.flatMap((cite, index) => {
        const { value, from } = cite;
        const end = file.values[index + 1]?.from ?? '9999-12-31';
        const live = value === null ? [] : days.filter((day) => from! <= day && day < end);
        return live.flatMap((day) =>
          namesIn(value!)
            .filter((name) => conditions[name]({ parameters: law.parameters, day, cite }) === null)
            .map((name) => `${file.id} ${day} ${name}`),
        );
      }),
    );
    expect(unknown).toEqual([]);
  });

  test('knows no condition before the first threshold it rests on', () => {
    const [cite] = law.duties[0]!.values;
    const early = { parameters: new Map(), day: '1999-01-01', cite: cite! };
    const resting = Object.entries(conditions).filter(([, condition]) => condition(early) === null);
    expect(resting.map(([name]) => name)).toEqual(
      expect.arrayContaining(['keeps-plan', 'large-controller', 'identifiers', 'under-online-notice', 'exposed-zones']),
    );
  });

  test('uses every condition that the code has', () => {
    const named = new Set(
      files.flatMap(({ values }) => values.flatMap(({ value }) => (value === null ? [] : namesIn(value)))),
    );
    expect(Object.keys(conditions).filter((name) => !named.has(name as ConditionName))).toEqual([]);
  });

  test('lets every rule of the encryption table speak on each day it changes', () => {
    const silent = law.encryption.flatMap((file) =>
      file.values
        .filter(({ value }) => value !== null)
        .filter(({ from, value }) => {
          const { encryption } = safeguards({ asOf: from, subjects: ['users', 'non-users'] }, law, now);
          return !encryption.some(({ why }) => why.some((sentence) => sentence.startsWith(value!.because.ko)));
        })
        .map(({ from }) => `${file.id} ${String(from)}`),
    );
    expect(silent).toEqual([]);
  });

  test('is named by a digest that is the same on every load and changes with a value', () => {
    const copy = mkdtempSync(join(tmpdir(), 'bongsu-'));
    cpSync(folder, copy, { recursive: true });
    expect(loadSafeguards(copy).digest).toBe(law.digest);
    const file = join(copy, 'S-5-3.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('P3Y', 'P4Y'));
    expect(loadSafeguards(copy).digest).not.toBe(law.digest);
  });

  test.each([
    ['a condition nobody knows', 'when: []', 'when: [everybody]', 'when'],
    ['a key nobody knows', 'measure: keep', 'messure: keep', 'messure'],
    ['a period that is none', 'period: P3Y', 'period: three years', 'period'],
    ['a history that begins with no day', 'from: 2023-09-22', 'from: null', 'first day'],
  ])('refuses %s with file and line', (_what, written, wrong, word) => {
    const copy = mkdtempSync(join(tmpdir(), 'bongsu-'));
    cpSync(folder, copy, { recursive: true });
    const file = join(copy, 'S-5-3.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(written, wrong));
    expect(() => loadSafeguards(copy)).toThrow(RuleFileError);
    expect(() => loadSafeguards(copy)).toThrow(new RegExp(`^S-5-3\\.yaml:\\d+: .*${word}`));
  });

  test('goes on working past a review date and says that it is stale, by the later of the two days', () => {
    expect(keepingRecords('2026-11-28', '2026-11-28')).toMatchObject({ stale: false, status: 'required' });
    expect(keepingRecords('2028-01-01', '2026-11-28')).toMatchObject({ stale: true, status: 'required' });
    expect(keepingRecords('2024-01-01', '2028-01-01')).toMatchObject({ stale: true, status: 'required' });
  });

  test('judges at the moment the profile names, and otherwise at the moment it is given', () => {
    expect(safeguards({}, law, now).asOf).toBe('2026-11-28T09:00:00+09:00');
    expect(safeguards({ asOf: '2026-10-31' }, law, now).asOf).toBe('2026-10-31T00:00:00+09:00');
  });

  test('lists what is in force first', () => {
    const order = safeguards({ asOf: '2024-01-01' }, law, now).duties.map(({ inForce }) => inForce === 'in-force');
    expect(order.lastIndexOf(true)).toBeLessThan(order.indexOf(false));
  });
});

describe('a period', () => {
  test.each([
    ['P1Y', '1년', '1 year'],
    ['P2Y', '2년', '2 years'],
    ['P6M', '6개월', '6 months'],
    ['P2W', '2주', '2 weeks'],
    ['P1D', '1일', '1 day'],
    ['P1M15D', 'P1M15D', 'P1M15D'],
  ])('%s is read as %s, %s', (duration, ko, en) => {
    expect(durationWords(duration)).toEqual({ ko, en });
  });
});

/**
 * The accident this prevents: a threshold written into code keeps its old value when the law changes, carries no
 * citation, and no lawyer ever sees it.
 */
describe('the code of the safeguards', () => {
  const source = fileURLToPath(new URL('.', import.meta.url));
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('testing'),
  );
  const spoken = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/(?:\\.|[^/\\\n])+\/[a-z]*/g;

  test.each(names)('%s holds no number but 0 and 1: every other comes from a dated, cited file', (name) => {
    const code = readFileSync(join(source, name), 'utf8').replaceAll(spoken, '');
    expect(code.match(/(?<![\w.])(?![01]\b)\d[\d_.]*/g) ?? []).toEqual([]);
  });
});
