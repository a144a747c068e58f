import { describe, expect, test } from 'vitest';
import type { Facts } from '../facts/schema.ts';
import type { Parameter } from '../parameters/model.ts';
import { at, dated, parameter, situation, versions } from './small-law.fixture.ts';
import { governingVersions, newestOf, versionsOf, type Governing } from './version.ts';

/** Days on which some value of the rule changes, whatever the version. */
const changes = [
  ['2019-01-01', '2020-01-01', '2021-05-05', '2022-01-01', '2023-06-01', '2023-12-31'],
  ['2024-01-01', '2025-01-01', '2026-01-01', '2026-11-10', '2026-12-01', '1999-01-01'],
].flat();

const governing = (file: Parameter, facts: Facts): readonly Governing[] =>
  governingVersions(versionsOf(file), changes, (one) => one)(situation(facts));

/** What governs, in short: the kind, the version, and the day whose values are read. */
const inShort = (file: Parameter, facts: Facts): readonly unknown[] =>
  governing(file, facts).map(({ kind, version, date }) => [kind, version.value, date]);

const awareOn = (day: string, time?: string): Facts => ({ breach: { awareAt: new Date(at(day, time)).toISOString() } });

const two = versions(['2020-01-01', 'v1'], ['2024-01-01', 'v2']);
const repealed = versions(['2020-01-01', 'v1'], ['2024-01-01', null]);
const undated = versions([null, 'v1'], ['2024-01-01', 'v2']);

const byOccurrence = (...more: readonly object[]): Parameter =>
  parameter(
    'version',
    'version',
    dated('2020-01-01', 'v1', { basis: 'awareness' }),
    dated('2024-01-01', 'v2', { basis: 'occurrence' }),
    ...more,
  );

const incidentOn = (day: string): Facts => ({ breach: { networkIncident: { awareAt: `${day}T00:00:00Z` } } });

describe('the version that governs', () => {
  test('begins with the first moment of its first day in Seoul', () => {
    expect(inShort(two, awareOn('2023-12-31', '23:59:59'))).toEqual([['in-force', 'v1', '2023-12-31']]);
    expect(inShort(two, awareOn('2024-01-01', '00:00:00'))).toEqual([['in-force', 'v2', '2024-01-01']]);
  });

  test('hangs on awareness, however late the law is asked', () => {
    expect(inShort(two, awareOn('2021-05-05'))).toEqual([['in-force', 'v1', '2021-05-05']]);
  });

  test('is that of the occurrence where the addenda say so, with the values of its own time', () => {
    const facts = { breach: { occurredAt: '2023-06-01T00:00:00Z', awareAt: '2026-01-01T00:00:00Z' } };
    expect(inShort(byOccurrence(), facts)).toEqual([['in-force', 'v1', '2023-12-31']]);
  });

  test('is any that may be, newest first, while the occurrence is unknown that decides', () => {
    expect(inShort(byOccurrence(), awareOn('2026-01-01'))).toEqual([
      ['in-force', 'v2', '2026-01-01'],
      ['in-force', 'v1', '2023-12-31'],
    ]);
  });

  test('is settled by an awareness before it, since nothing becomes known before it happens', () => {
    expect(inShort(byOccurrence(), awareOn('2023-06-01'))).toEqual([['in-force', 'v1', '2023-06-01']]);
  });

  test('may be none yet, where an unknown occurrence is the only basis', () => {
    const only = parameter('version', 'version', dated('2024-01-01', 'v1', { basis: 'occurrence' }));
    expect(inShort(only, awareOn('2026-01-01'))).toEqual([
      ['in-force', 'v1', '2026-01-01'],
      ['before', 'v1', '2024-01-01'],
    ]);
  });

  test.each([
    ['awareness', { breach: { awareAt: '2025-01-01T00:00:00Z' } }],
    ['occurrence', { breach: { occurredAt: '2025-01-01T00:00:00Z' } }],
    ['possibility-awareness', { breach: { possibility: { awareAt: '2025-01-01T00:00:00Z' } } }],
    ['incident-awareness', { breach: { networkIncident: { awareAt: '2025-01-01T00:00:00Z' } } }],
    ['incident-occurrence', { breach: { occurredAt: '2025-01-01T00:00:00Z' } }],
  ])('hangs on the moment of %s where that is its basis', (basis, facts) => {
    const file = parameter(
      'version',
      'version',
      dated('2020-01-01', 'v1', { basis }),
      dated('2024-01-01', 'v2', { basis }),
    );
    expect(inShort(file, facts)).toEqual([['in-force', 'v2', '2025-01-01']]);
    expect(inShort(file, {})).toEqual([['no-moment', 'v2', '2026-11-10']]);
  });

  test('may lie before an incident became known, where only that is known', () => {
    const file = parameter('version', 'version', dated('2024-01-01', 'v1', { basis: 'incident-occurrence' }));
    expect(inShort(file, incidentOn('2023-01-01'))).toEqual([['before', 'v1', '2024-01-01']]);
    expect(inShort(file, incidentOn('2025-01-01')).length).toBe(2);
  });
});

describe('facts before the first version', () => {
  test('find no law, or one that is not loaded, as the file says', () => {
    const [none] = governing(two, awareOn('2019-01-01'));
    expect(none).toMatchObject({ kind: 'before', loaded: true, date: '2020-01-01' });
    const [gone] = governing({ ...two, earlier: 'not-loaded' } as Parameter, awareOn('2019-01-01'));
    expect(gone).toMatchObject({ kind: 'before', loaded: false });
  });

  test('do not exist where the first version always was', () => {
    expect(inShort(undated, awareOn('1999-01-01'))).toEqual([['in-force', 'v1', '1999-01-01']]);
  });
});

describe('a version that always was and is the only one', () => {
  const always = versions([null, 'v1']);

  test('governs without asking when', () => {
    expect(inShort(always, {})).toEqual([['in-force', 'v1', '2026-11-10']]);
  });

  test('is not one that began on a day, nor one of several', () => {
    expect(inShort(versions(['2020-01-01', 'v1']), {})).toEqual([['no-moment', 'v1', '2026-11-10']]);
    expect(inShort(undated, {})).toEqual([['no-moment', 'v2', '2026-11-10']]);
  });
});

describe('a repeal', () => {
  test('shows the version that it ended, as that stood on its last day', () => {
    const [found] = governing(repealed, awareOn('2025-01-01'));
    expect(found).toMatchObject({
      kind: 'repealed',
      version: { value: 'v1' },
      repeal: { from: '2024-01-01', value: null },
      date: '2023-12-31',
    });
  });

  test('leaves older facts to the version of their time', () => {
    expect(inShort(repealed, awareOn('2023-12-31'))).toEqual([['in-force', 'v1', '2023-12-31']]);
  });

  test('can end a version whose first day nobody knows', () => {
    const file = versions([null, 'v1'], ['2024-01-01', null]);
    expect(inShort(file, awareOn('2025-01-01'))).toEqual([['repealed', 'v1', '2023-12-31']]);
    expect(inShort(file, {})).toEqual([['no-moment', 'v1', '2023-12-31']]);
  });

  test('is no version to show: the newest that was law is', () => {
    expect(newestOf(versionsOf(repealed)).value).toBe('v1');
    expect(newestOf(versionsOf(two)).value).toBe('v2');
  });
});

const asOf = (day: string): Facts => ({ asOf: `${day}T09:00:00+09:00` });

describe('while nothing has started its clock', () => {
  test('the version of today is shown, or else the nearest', () => {
    expect(inShort(two, asOf('2022-01-01'))).toEqual([['no-moment', 'v1', '2022-01-01']]);
    const midnight = '2024-01-01T00:00:00+09:00';
    expect(inShort(two, { asOf: midnight })).toEqual([['no-moment', 'v2', '2024-01-01']]);
    expect(inShort(two, asOf('2019-01-01'))).toEqual([['no-moment', 'v1', '2020-01-01']]);
    expect(inShort(repealed, asOf('2025-01-01'))).toEqual([['no-moment', 'v1', '2023-12-31']]);
  });
});

const counted = (file: Parameter, days: readonly string[]) => {
  const made: string[] = [];
  const under = governingVersions(versionsOf(file), days, ({ kind, version, date }) => {
    made.push(`${kind} ${version.value} ${date}`);
    return made.length;
  });
  return { made, ask: (facts: Facts) => under(situation(facts)) };
};

describe('what is made of a version', () => {
  test('is made once for each stretch of time between two changes, and found again', () => {
    const { made, ask } = counted(two, ['2020-01-01', '2022-01-01', '2024-01-01', '2022-01-01']);
    const days = ['2021-05-05', '2023-05-05', '2021-12-31', '2025-05-05', '2022-01-01', '2024-01-01'];
    expect(days.flatMap((day) => ask(awareOn(day, '00:00:00')))).toEqual([1, 2, 1, 3, 2, 3]);
    expect(made).toEqual(['in-force v1 2020-01-01', 'in-force v1 2022-01-01', 'in-force v2 2024-01-01']);
  });

  test('is another for each way in which a version may govern', () => {
    const { made, ask } = counted(repealed, ['2020-01-01', '2024-01-01']);
    const twice = [awareOn('2025-01-01'), awareOn('2021-01-01'), awareOn('2019-01-01'), {}].flatMap((one) => [
      one,
      one,
    ]);
    expect(twice.flatMap(ask)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
    expect(made).toEqual([
      'repealed v1 2020-01-01',
      'in-force v1 2020-01-01',
      'before v1 2020-01-01',
      'no-moment v1 2020-01-01',
    ]);
  });

  test('before the first change is read on a day that lies before all of them', () => {
    const { made, ask } = counted(undated, ['2024-01-01']);
    ask(awareOn('1999-01-01'));
    expect(made).toEqual(['in-force v1 0001-01-01']);
  });
});

describe('a rule without a version', () => {
  test('is refused', () => {
    expect(() => versionsOf(undefined)).toThrow('A rule needs a version file.');
    expect(() => versionsOf(parameter('version', 'days', dated(null, 3)))).toThrow('A rule needs a version file.');
    expect(() => versionsOf(versions(['2020-01-01', null]))).toThrow('A rule needs at least one version.');
  });
});
