import { describe, expect, test } from 'vitest';
import type { Parameter } from '../parameters/model.ts';
import type { Answer } from './duty.ts';
import { leftOutOf, switchedOff } from './left-out.ts';
import type { Rule } from './rule.ts';
import { items, notice } from './small-duty.fixture.ts';
import { dated, ID, parameter, situation, statuteOf, versions } from './small-law.fixture.ts';

const rule: Rule = { id: ID, binds: ['processor', 'cloud-provider'], duties: [notice] };
const because = { ko: '꺼져 있다.', en: 'Switched off.' };

const left = (of: Partial<Rule>, organisation: object) => leftOutOf({ ...rule, ...of })(situation({ organisation }));

describe('a rule is left out', () => {
  const notAsked = {
    rule: ID,
    why: '기관의 지위로 보아 이 규정의 수범자가 아니어서 묻지 않았다.',
    whyEn: "The organisation's roles are not among those this provision binds, so it was not asked.",
  };

  test('where the roles are known and it binds none of them', () => {
    expect(left({}, { roles: ['controller', 'medical-institution'] })).toEqual(notAsked);
    expect(left({}, { roles: ['controller', 'cloud-provider'] })).toBeNull();
  });

  test('never for roles that nobody knows, nor where it binds anyone', () => {
    expect(left({}, {})).toBeNull();
    expect(left({ binds: 'anyone' }, { roles: ['controller'] })).toBeNull();
  });

  test('while it is switched off and not shown, with the reason', () => {
    const hidden = { because, shown: false };
    const off = { rule: ID, why: '꺼져 있다.', whyEn: 'Switched off.' };
    expect(left({ optional: hidden }, { roles: ['processor'] })).toEqual(off);
    expect(left({ optional: hidden }, { roles: ['processor'], optionalRules: [ID] })).toBeNull();
    expect(left({ optional: hidden }, { roles: ['controller'], optionalRules: [ID] })).toEqual(notAsked);
    expect(left({ optional: { because, shown: true } }, { roles: ['processor'] })).toBeNull();
  });
});

const shown = (file: Parameter): readonly Answer[] => {
  const into: Answer[] = [];
  const optional = { because, shown: true };
  const content = parameter('content', 'codes', dated('2020-01-01', ['I1']), dated('2025-01-01', ['I1', 'I2']));
  const books = statuteOf(rule, file, content);
  switchedOff({ ...rule, optional, duties: [notice, { ...notice, duty: 'report' }] }, books)!(situation(), into);
  return into;
};

describe('a rule that is switched off but shown', () => {
  test('answers each duty as not required, as the newest law has it', () => {
    const found = shown(versions(['2020-01-01', 'v1'], ['2024-01-01', 'v2']));
    expect(found).toMatchObject([
      { version: 'v2', duty: 'notify', status: 'not-required', content: ['I1', 'I2'], dueAt: null },
      { version: 'v2', duty: 'report', status: 'not-required' },
    ]);
    expect(found[0]?.why).toEqual(['꺼져 있다. (의료법 제1조)']);
    expect(found[0]?.whyEn).toEqual(['Switched off. (Medical Service Act Article 1)']);
    expect(found[0]?.basis).toEqual([{ law: '의료법', article: '제1조', effectiveFrom: '2024-01-01' }]);
  });

  test('names the version that was law last where it has been repealed', () => {
    const repealed = versions(['2020-01-01', 'v1'], ['2024-01-01', null]);
    expect(shown(repealed)).toMatchObject([{ version: 'v1' }, { version: 'v1' }]);
  });

  test('is the only kind that is answered so', () => {
    const books = statuteOf(rule, versions(['2020-01-01', 'v1']), items);
    expect(switchedOff(rule, books)).toBeNull();
    expect(switchedOff({ ...rule, optional: { because, shown: false } }, books)).toBeNull();
  });
});
