import { instant } from '@bongsu/kit';
import { describe, expect, test } from 'vitest';
import { loadStatute, type Facts, type Statute } from '../index.ts';
import { changesOn, daysOfChange, judgeAround, listRules, NoDecidingMoment, showRule } from './index.ts';

const statute = loadStatute();
const now = instant('2026-11-21T00:00:00Z');
const today = '2026-11-21';

const line = (on: string, rule: string) => listRules(statute, on).find(({ id }) => id === rule);

describe('the list of rules', () => {
  test('names every loaded rule with a title in both languages, its article and its versions', () => {
    const rules = listRules(statute, today);
    expect(rules.map(({ id }) => id)).toEqual(statute.rules.map(({ id }) => id));
    for (const { title, place, versions } of rules) {
      expect(title.ko).toMatch(/[가-힣]/);
      expect(title.en).not.toMatch(/[가-힣]/);
      expect(place.en).toMatch(/Article|Art\./);
      expect(versions.length).toBeGreaterThan(0);
    }
  });

  test('says which version is in force on a day, and none where the rule is not yet or no longer law', () => {
    const on = (day: string) => line(day, 'KR-PIPA-NOTIFY')?.inForce;
    expect(['2023-09-14', '2023-09-15', '2026-09-10', '2026-09-11'].map(on)).toEqual(['v2', 'v3', 'v3', 'v4']);
    expect(line('2026-09-10', 'KR-PIPA-POSSIBLE')?.inForce).toBeNull();
    expect(line(today, 'KR-PIPA-ONLINE')?.inForce).toBeNull();
  });

  test('is as sure as the least sure value in force on that day', () => {
    expect(line('2021-01-01', 'KR-PIPA-NOTIFY')?.confidence).toBe('memory');
    expect(line(today, 'KR-PIPA-NOTIFY')?.confidence).toBe('confirmed');
  });

  test('marks what has passed its review date', () => {
    const reviewBy = line(today, 'KR-PIPA-NOTIFY')?.reviewBy ?? '';
    expect([line(reviewBy, 'KR-PIPA-NOTIFY')?.stale, line('2100-01-01', 'KR-PIPA-NOTIFY')?.stale]).toEqual([
      false,
      true,
    ]);
  });
});

describe('one rule', () => {
  test('shows each value with its days, citation, source, confidence and days of checking', () => {
    const deadline = showRule(statute, 'KR-PIPA-NOTIFY', today)?.parameters.find(({ name }) => name === 'deadline');
    expect(deadline?.values.map(({ from, until, text, inForce }) => [from, until, text.ko, text.en, inForce])).toEqual([
      ['2011-09-30', '2020-08-04', '지체 없이', 'without delay', false],
      ['2020-08-05', '2023-09-14', '지체 없이', 'without delay', false],
      ['2023-09-15', null, '72시간', '72 hours', true],
    ]);
    for (const { source, place, verified, reviewBy } of deadline?.values ?? [])
      expect([source.length > 0, place.ko.startsWith('개인정보 보호법'), verified < reviewBy]).toEqual([
        true,
        true,
        true,
      ]);
  });

  test('shows its exceptions with the duties that each reaches, and those that it does not', () => {
    const rule = showRule(statute, 'KR-PIPA-REPORT', today);
    const exceptions = rule?.exceptions.map(({ code, effect }) => [code, effect]);
    expect(exceptions).toContainEqual(['RECOVERED', 'exemption']);
    expect(exceptions).toContainEqual(['FORCE_MAJEURE', 'deferral']);
    expect(JSON.stringify(exceptions)).not.toContain('EMERGENCY');
  });

  test('tells what an exception touches and never touches, where the rule says so', () => {
    const [notify, ...others] = statute.rules;
    const [duty] = notify!.duties;
    const told = { touches: { ko: '통지', en: 'the notice' }, never: { ko: '신고', en: 'the report' } };
    const changed = { ...duty!, deferrals: duty!.deferrals.map((one) => ({ ...one, ...told })) };
    const law: Statute = { ...statute, rules: [{ ...notify!, duties: [changed] }, ...others] };
    expect(showRule(law, 'KR-PIPA-NOTIFY', today)?.exceptions.find(({ code }) => code === 'EMERGENCY')).toMatchObject(
      told,
    );
    const converted = showRule(statute, 'KR-PIPA-POSSIBLE', today)?.exceptions.find(({ code }) => code === 'CONVERTED');
    expect(converted?.touches.ko).toContain('갈음');
    const deemed = showRule(statute, 'KR-PUBSYS-ACCESS', today)?.exceptions;
    expect(deemed).toMatchObject([{ code: 'DEEMED_DONE', effect: 'deemed', parameter: 'deemed-done' }]);
  });

  test('that is not loaded is nothing', () => {
    expect(showRule(statute, 'KR-NO-SUCH-RULE', today)).toBeNull();
  });
});

describe('the days on which the law changes', () => {
  test('are told in order, each with how much begins, changes, moves to another article and ends', () => {
    const days = daysOfChange(statute);
    expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).toSorted());
    expect(days.find(({ day }) => day === '2026-09-11')?.rules).toContain('KR-PIPA-POSSIBLE');
    for (const { day, counts } of days) {
      const changes = changesOn(statute, day);
      expect(changes.length).toBe(counts.begins + counts.changes + counts.moves + counts.ends);
    }
  });

  test('say what joins a list, what a value was before, and what ends', () => {
    const find = (day: string, rule: string, parameter: string) =>
      changesOn(statute, day).find((change) => change.rule === rule && change.parameter === parameter);
    expect(find('2026-09-11', 'KR-PIPA-NOTIFY', 'content')).toMatchObject({
      turn: 'changes',
      added: ['I6'],
      removed: [],
    });
    expect(find('2023-09-15', 'KR-PIPA-NOTIFY', 'deadline')).toMatchObject({
      turn: 'changes',
      before: { text: { ko: '지체 없이' } },
      after: { text: { ko: '72시간' } },
    });
    expect(find('2023-09-15', 'KR-PIPA-ONLINE', 'deadline')?.turn).toBe('ends');
    expect(find('2026-09-11', 'KR-PIPA-POSSIBLE', 'grounds')?.turn).toBe('begins');
    expect(find('2026-09-11', 'KR-PIPA-NOTIFY', 'sanction')?.turn).toBe('moves');
    expect(changesOn(statute, '2026-09-12')).toEqual([]);
  });

  test('do not count a value that a later law merely says again', () => {
    const again = changesOn(statute, '2023-09-15').filter(
      ({ rule, parameter }) => rule === 'KR-PIPA-NOTIFY' && parameter === 'exception-pseudonymised',
    );
    expect(again).toEqual([]);
  });
});

describe('one situation around such a day', () => {
  const facts: Facts = {
    organisation: { roles: ['controller'] },
    breach: {
      occurredAt: '2026-11-19T23:00:00+09:00',
      awareAt: '2026-11-20T10:00:00+09:00',
      effects: ['leak'],
      subjectCount: 1200,
    },
    done: [{ rule: 'KR-PIPA-NOTIFY', at: '2026-11-20T20:00:00+09:00', items: ['I1', 'I2', 'I3', 'I4', 'I5'] }],
  };

  test('differs by what the law changed and not by the day itself', () => {
    const { before, after, differences } = judgeAround(facts, statute, '2026-09-11', now);
    const notify = differences.find(({ key }) => key === 'KR-PIPA-NOTIFY:notify');
    expect(notify).toMatchObject({ before: { version: 'v3', status: 'done' }, after: { version: 'v4' } });
    expect(notify?.differs).toEqual(expect.arrayContaining(['version', 'status', 'content']));
    expect(notify?.differs).not.toContain('term');
    expect([before.asOf.slice(0, 10), after.asOf.slice(0, 10)]).toEqual(['2026-09-11', '2026-09-12']);
    expect(differences.some(({ key }) => key === 'KR-PIPA-MITIGATE:mitigate')).toBe(true);
  });

  test('has no differences on a day on which nothing changes', () => {
    expect(judgeAround(facts, statute, '2026-11-11', now).differences).toEqual([]);
  });

  test('cannot be placed where nothing in it decides which law applies', () => {
    expect(() => judgeAround({ breach: { subjectCount: 5 } }, statute, '2026-09-11', now)).toThrow(NoDecidingMoment);
  });
});
