import { describe, expect, test } from 'vitest';
import type { Facts } from '../facts/schema.ts';
import type { Parameter } from '../parameters/model.ts';
import { ruleProgram } from './answer-rule.ts';
import type { Answer } from './duty.ts';
import type { DutyRule, Rule } from './rule.ts';
import { hours72, items, notice } from './small-duty.fixture.ts';
import { dated, ID, iso, parameter, situation, statuteOf, versions } from './small-law.fixture.ts';

const report = { ...notice, duty: 'report', title: { ko: '신고', en: 'Report' } } as const;
const rule: Rule = { id: ID, binds: 'anyone', duties: [notice] };

type Judge = (facts: Facts) => readonly Answer[];
const judgeOf = (of: Partial<Rule>, ...parameters: readonly Parameter[]): Judge => {
  const program = ruleProgram({ ...rule, ...of }, statuteOf(rule, ...parameters));
  return (facts) => {
    const into: Answer[] = [];
    program(situation(facts), into);
    return into;
  };
};

const two = versions(['2020-01-01', 'v1'], ['2024-01-01', 'v2']);
const awareOn = (day: string): Facts => ({ breach: { awareAt: iso(day) } });

describe('a rule', () => {
  test('answers for each of its duties, under the version that governs', () => {
    const judge = judgeOf({ duties: [notice, report] }, two, hours72, items);
    expect(judge(awareOn('2021-01-01'))).toMatchObject([
      { version: 'v1', duty: 'notify', status: 'overdue' },
      { version: 'v1', duty: 'report', status: 'overdue' },
    ]);
    expect(judge(awareOn('2026-11-09'))).toMatchObject([
      { version: 'v2', duty: 'notify', status: 'required', dueAt: iso('2026-11-12') },
      { version: 'v2', duty: 'report', status: 'required' },
    ]);
  });

  test('reads each value as it stood on the day, in whichever order days are asked about', () => {
    const turns = [2011, 2012, 2013, 2014, 2015, 2016];
    const limits = parameter(
      'deadline',
      'deadline',
      dated(null, 'PT10H'),
      ...turns.map((year) => dated(`${String(year)}-01-01`, `PT${String(year - 2000)}H`)),
    );
    const judge = judgeOf(
      {},
      versions(...turns.map((year): [string, string] => [`${String(year)}-07-01`, `v${String(year)}`])),
      limits,
      items,
    );
    const answered = (awareAt: string): string => {
      const [duty] = judge({ breach: { awareAt } });
      return `${duty?.version ?? ''} ${duty?.dueAt ?? ''}`;
    };
    for (const year of [...turns.toReversed(), ...turns]) {
      const [old, now] = [String(year - 1), String(year)];
      const hours = String(year - 2000);
      expect(answered(`${now}-08-01T00:00:00+09:00`)).toBe(`v${now} ${now}-08-01T${hours}:00:00+09:00`);
      if (year === 2011) continue;
      expect(answered(`${now}-01-01T00:00:00+09:00`)).toBe(`v${old} ${now}-01-01T${hours}:00:00+09:00`);
      expect(answered(`${old}-12-31T00:00:00+09:00`)).toBe(`v${old} ${old}-12-31T${String(year - 2001)}:00:00+09:00`);
    }
  });

  test('is compiled once for all facts of a time in which nothing of its own changes', () => {
    let compiled = 0;
    const when: DutyRule['when'] = () => {
      compiled += 1;
      return null;
    };
    const other = { ...parameter('deadline', 'deadline', dated('2021-03-01', 'PT1H')), key: `${ID}-MORE/deadline` };
    const judge = judgeOf({ duties: [{ ...notice, when }] }, two, hours72, items, other);
    for (const day of ['2021-01-01', '2021-06-01', '2023-12-31', '2021-01-01']) judge(awareOn(day));
    expect(compiled).toBe(1);
    expect(judge(awareOn('2024-01-01'))).toMatchObject([{ dueAt: iso('2024-01-04') }]);
    expect(compiled).toBe(2);
  });
});

describe('facts before a rule', () => {
  test('are told that it does not reach back, and what applied then', () => {
    const [before] = judgeOf({}, two, items)(awareOn('2019-01-01'));
    expect(before).toMatchObject({
      version: 'v1',
      status: 'not-required',
      startsAt: null,
      content: ['I1', 'I2', 'I3'],
    });
    expect(before?.why).toEqual(['2020-01-01부터 시행된 규정이므로 그 전의 일에는 적용되지 않는다. (의료법 제1조)']);
    expect(before?.whyEn).toEqual([
      'The provision is in force from 2020-01-01 and does not reach what lies before. (Medical Service Act Article 1)',
    ]);
    const beforeItsTime = { ko: '옛 법이 있었다.', en: 'There was older law.' };
    const [told] = judgeOf({ beforeItsTime }, two, items)(awareOn('2019-01-01'));
    expect(told?.why).toEqual([
      '2020-01-01부터 시행된 규정이므로 그 전의 일에는 적용되지 않는다. 옛 법이 있었다. (의료법 제1조)',
    ]);
    expect(told?.whyEn).toEqual([
      'The provision is in force from 2020-01-01 and does not reach what lies before. There was older law. (Medical Service Act Article 1)',
    ]);
  });

  test('get no conclusion where the law of that time is not loaded', () => {
    const cut = { ...two, earlier: 'not-loaded' } as Parameter;
    const judge = judgeOf({ duties: [notice, report] }, cut, items, hours72);
    const found = judge(awareOn('2019-01-01'));
    expect(found).toMatchObject([
      { version: 'not-loaded', duty: 'notify', status: 'needs-facts', content: [], basis: [], confidence: 'memory' },
      { version: 'not-loaded', duty: 'report', status: 'needs-facts' },
    ]);
    expect(found[0]?.why).toEqual([
      '2020-01-01 전에 시행되던 규정은 이 규칙 묶음에 들어 있지 않아 판단하지 않는다. 당시의 법령을 직접 확인해야 한다. 괄호 안의 조문은 그 뒤의 규정이다. (의료법 제1조)',
    ]);
    expect(found[0]?.whyEn).toEqual([
      'The law before 2020-01-01 is not part of this rule set, so nothing is concluded. Consult the law of that time; the article named here is the later one. (Medical Service Act Article 1)',
    ]);
  });
});

describe('facts after a repeal', () => {
  test('are told of it, with its article', () => {
    const file = parameter(
      'version',
      'version',
      dated('2020-01-01', 'v1', { basis: 'awareness' }),
      dated('2024-01-01', null, { basis: 'awareness', article: '제2조' }),
    );
    const [gone] = judgeOf({}, file, items, hours72)(awareOn('2025-01-01'));
    expect(gone).toMatchObject({ version: 'v1', status: 'not-required', content: ['I1', 'I2', 'I3'] });
    expect(gone?.why).toEqual(['2024-01-01부터 폐지되어 적용되지 않는다. (의료법 제2조)']);
    expect(gone?.whyEn).toEqual([
      'It was repealed from 2024-01-01 and does not apply. (Medical Service Act Article 2)',
    ]);
  });
});

const atOnce: DutyRule['starts'] = ({ asOf }) => [asOf];

describe('facts without the moment that decides', () => {
  test('have begun nothing, for the reason of the duty', () => {
    const [none] = judgeOf({}, two, items, hours72)({});
    expect(none).toMatchObject({ version: 'v2', status: 'not-required', why: ['알게 된 때가 없다. (의료법 제1조)'] });
  });

  test('have begun nothing though they would start its clock', () => {
    const [none] = judgeOf({ duties: [{ ...notice, starts: atOnce }] }, two, items, hours72)({});
    expect(none).toMatchObject({ status: 'not-required', startsAt: null });
    expect(none?.why).toEqual([
      '이 의무를 일으키는 사실을 알게 된 때가 입력되지 않았으므로 아직 시작되지 않았다. (의료법 제1조)',
    ]);
    expect(none?.whyEn).toEqual([
      'The moment of awareness that would give rise to this duty is not given, so it has not begun. (Medical Service Act Article 1)',
    ]);
  });
});

const byOccurrence = (...values: readonly [from: string, value: string][]) =>
  parameter('version', 'version', ...values.map(([from, value]) => dated(from, value, { basis: 'occurrence' })));

test('the answers of all that may govern are joined, with the article of the newest', () => {
  const file = parameter(
    'version',
    'version',
    dated('2020-01-01', 'v1', { basis: 'occurrence' }),
    dated('2024-01-01', 'v2', { basis: 'occurrence', article: '제3조' }),
  );
  const limits = parameter('deadline', 'deadline', dated('2020-01-01', 'PT24H'), dated('2024-01-01', 'PT72H'));
  const [open, ...more] = judgeOf({}, file, limits, items)(awareOn('2026-11-09'));
  expect(more).toEqual([]);
  expect(open).toMatchObject({
    version: 'v2',
    status: 'needs-facts',
    dueAt: iso('2026-11-10'),
    missing: ['breach.occurredAt'],
  });
  expect(open?.why.at(-1)).toContain('발생한 때를 몰라');
  expect(open?.why.at(-1)).toContain('제3조');
});

describe('where an unknown occurrence leaves the version open', () => {
  test('three versions are joined as two are', () => {
    const file = byOccurrence(['2020-01-01', 'v1'], ['2024-01-01', 'v2'], ['2026-01-01', 'v3']);
    const limits = parameter(
      'deadline',
      'deadline',
      dated('2020-01-01', 'PT12H'),
      dated('2024-01-01', 'PT72H'),
      dated('2026-01-01', 'PT72H'),
    );
    const found = judgeOf({}, file, limits, items)(awareOn('2026-11-09'));
    expect(found).toMatchObject([
      {
        version: 'v3',
        status: 'needs-facts',
        dueAt: iso('2026-11-09', '21:00:00'),
        missing: ['breach.occurredAt'],
      },
    ]);
    expect(found[0]?.why.filter((sentence) => sentence.includes('발생한 때를 몰라')).length).toBe(1);
  });
});
