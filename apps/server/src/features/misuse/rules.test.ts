import {
  accessAccountsSave,
  departmentsList,
  inboxMine,
  misuseCasesList,
  misuseRulesDecide,
  misuseRulesList,
  misuseRulesTry,
  misuseSettingsRead,
  misuseSettingsSave,
} from '@bongsu/contracts';
import { instant } from '@bongsu/kit';
import { BadStore } from '@bongsu/ledger';
import { describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';
import { AFTERNOON, appendAccesses, casesOf, looksAt } from './records.fixture.ts';
import { tryRule } from './try-rule.ts';
import { ruleReviews } from './rule-reviews.ts';
import { misuseWatch } from './watch.ts';

const noStore = () => Promise.reject(new BadStore('no engine'));

describe('rules', () => {
  it('are listed with their purpose in both languages, and nobody has decided about them yet', async () => {
    await using app = await startTestApp();
    const officer = await app.signInAs('officer');
    const { items } = await officer.call(misuseRulesList);
    expect(items.length).toBeGreaterThanOrEqual(16);
    for (const rule of items) {
      expect(rule.title.ko).toMatch(/\p{Script=Hangul}/u);
      expect(rule.title.en).not.toMatch(/\p{Script=Hangul}/u);
      expect(rule.description.ko).not.toBe('');
      expect(rule).toMatchObject({ isOn: true, isReviewDue: true, decisions: [] });
    }
  });

  it('are tried out on last month, and a decision is kept with who and why, upon what, and due again in a year', async () => {
    await using app = await startTestApp();
    const officer = await app.signInAs('officer');
    const october = instant('2026-10-14T10:00:00+09:00');
    await appendAccesses(app.deps, [
      ...looksAt(october, 12),
      ...looksAt(october.add({ hours: 72 }), 7),
      ...looksAt(AFTERNOON, 20, { actor: 'h-0002' }),
    ]);
    const params = { ruleName: 'same-person' };
    const trial = (threshold: number) => officer.call(misuseRulesTry, { params, body: { threshold } });
    expect(await trial(10)).toMatchObject({
      from: '2026-10-01',
      to: '2026-10-31',
      cases: 1,
      records: 12,
      now: { cases: 0, accounts: 0 },
      departments: [{ department: '', cases: 1, accounts: 1 }],
    });
    expect(await trial(5)).toMatchObject({ cases: 2, accounts: 1, records: 19 });
    expect(await trial(50)).toMatchObject({ cases: 0, departments: [] });
    expect(await casesOf(officer)).toEqual([]);
    const reason = '민원 부서의 업무를 고려하여 올림';
    const decided = await officer.call(misuseRulesDecide, { params, body: { isOn: true, threshold: 50, reason } });
    expect(decided).toMatchObject({
      threshold: 50,
      defaultThreshold: 20,
      reviewOn: '2027-11-20',
      isReviewDue: false,
      decisions: [
        {
          by: { id: officer.person.personId },
          reason,
          threshold: 50,
          trial: { from: '2026-10-01', to: '2026-10-31', cases: 0, accounts: 0 },
        },
      ],
    });
    await misuseWatch.run(app.deps, new AbortController().signal);
    const rulesOf = async () => (await casesOf(officer)).flatMap(({ alerts }) => alerts.map(({ rule }) => rule));
    expect(await rulesOf()).not.toContain('same-person');
    app.clock.advance({ days: 365 });
    const { items } = await officer.call(misuseRulesList);
    expect(items.find(({ name }) => name === 'same-person')?.isReviewDue).toBe(true);
    await expect(app.rows(sql`update misuse_rule_change set reason = 'x' returning id`)).rejects.toThrow();
    await expect(app.rows(sql`update misuse_rule_trial set cases = 0 returning id`)).rejects.toThrow();
  });

  it(
    'find in a month just as many cases as the trial said they would, in each department',
    { timeout: 60_000 },
    async () => {
      await using app = await startTestApp({ at: '2026-10-31T23:00:00+09:00' });
      const officer = await app.signInAs('officer');
      const people = [
        await app.person(['staff'], { department: '교무처' }),
        await app.person(['staff'], { department: '시설처' }),
      ];
      const accounts = ['h-0001', 'h-0002'];
      for (const [at, account] of accounts.entries())
        await officer.call(accessAccountsSave, { body: { account, personId: people[at]!.personId } });
      const first = instant('2026-10-02T09:00:00+09:00');
      for (let day = 0; day < 20; day += 1)
        for (const [at, actor] of accounts.entries())
          await appendAccesses(
            app.deps,
            looksAt(first.add({ hours: 24 * day }), ((day * 7 + at * 5) % 11) + 1, {
              actor,
              subjects: [`2026-${day}`],
            }),
          );
      const params = { ruleName: 'same-person' };
      const body = { threshold: 6 };
      app.clock.advance({ hours: 2 });
      const tried = await officer.call(misuseRulesTry, { params, body });
      expect(tried.cases).toBeGreaterThan(10);
      // Where the query store does not start, the log itself is looked through and says the same.
      const records = { ...app.deps.records, store: noStore };
      const whole = { ...body, departmentId: null, handlerType: null };
      const streamed = await tryRule({ ...app.deps, records }, officer.person, 'same-person', whole);
      expect(streamed).toEqual(tried);
      expect(tried.departments.map(({ department }) => department).toSorted()).toEqual(['교무처', '시설처']);
      await officer.call(misuseRulesDecide, { params, body: { isOn: true, ...body, reason: '시험해 보고 정함' } });
      await misuseWatch.run(app.deps, new AbortController().signal);
      const { items } = await officer.call(misuseCasesList, { query: { pageSize: 200 } });
      const found = items.filter(({ alerts }) => alerts.some(({ rule }) => rule === 'same-person'));
      expect(found).toHaveLength(tried.cases);
      for (const { department, cases } of tried.departments)
        expect(found.filter(({ person }) => person?.department === department)).toHaveLength(cases);
    },
  );

  it('have limits of their own for a department and for a kind of handlers, which can be taken back', async () => {
    await using app = await startTestApp();
    const officer = await app.signInAs('officer');
    const caller = await app.person(['staff'], { department: '상담과' });
    const other = await app.person(['staff'], { department: '세무과' });
    const accounts = [
      { account: 'h-0001', personId: caller.personId, handlerType: '상담' },
      { account: 'h-0002', personId: other.personId, handlerType: null },
    ];
    for (const body of accounts) await officer.call(accessAccountsSave, { body });
    const { items: departments } = await officer.call(departmentsList);
    const departmentId = departments.find(({ name }) => name === '상담과')!.id;
    const params = { ruleName: 'same-person' };
    const decide = (body: object) =>
      officer.call(misuseRulesDecide, {
        params,
        body: { isOn: true, threshold: null, reason: '상담 업무의 성격을 고려함', ...body },
      });
    const limited = await decide({ departmentId, threshold: 30 });
    expect(limited).toMatchObject({
      threshold: 20,
      isReviewDue: true,
      standing: [{ department: { name: '상담과' }, handlerType: null, threshold: 30, reviewOn: '2027-11-20' }],
    });
    await decide({ handlerType: '상담', threshold: 25 });
    expect((await officer.call(misuseRulesList)).handlerTypes).toEqual(['상담']);
    await appendAccesses(app.deps, [...looksAt(AFTERNOON, 27), ...looksAt(AFTERNOON, 27, { actor: 'h-0002' })]);
    const watch = async (): Promise<string[]> => {
      await app.rows(sql`update misuse_watch set size = 0, through = null returning 1`);
      await misuseWatch.run(app.deps, new AbortController().signal);
      return (await casesOf(officer)).map(({ actor }) => actor).toSorted();
    };
    // The department is closer than the kind of handlers.
    expect(await watch()).toEqual(['h-0002']);
    const withdrawn = await decide({ departmentId, isWithdrawn: true });
    expect(withdrawn.standing.map(({ handlerType, threshold }) => [handlerType, threshold])).toEqual([['상담', 25]]);
    expect(withdrawn.decisions).toHaveLength(3);
    expect(await watch()).toEqual(['h-0001', 'h-0002']);
    const nobody = { ...params, ruleName: 'silent-system' };
    const refused = { isOn: true, threshold: null, departmentId, reason: '부서만 따로 정하려 함' };
    expect(await officer.refusal(misuseRulesDecide, { params: nobody, body: refused })).toMatchObject({
      code: 'invalid',
    });
    const everybody = { isOn: true, threshold: null, isWithdrawn: true, reason: '모두에 대해 거두려 함' };
    expect(await officer.refusal(misuseRulesDecide, { params, body: everybody })).toMatchObject({ code: 'invalid' });
  });

  it('wait for the officers when their year is nearly over, for the CPO too when it is, and for nobody once decided again', async () => {
    await using app = await startTestApp();
    const [officer, cpo] = [await app.signInAs('officer'), await app.signInAs('cpo')];
    const { items } = await officer.call(misuseRulesList);
    const decideAll = async (reason: string): Promise<void> => {
      for (const { name, threshold } of items)
        await officer.call(misuseRulesDecide, { params: { ruleName: name }, body: { isOn: true, threshold, reason } });
    };
    await decideAll('내부 관리계획의 기준을 그대로 씀');
    const waits = async (client: SignedInClient): Promise<string[]> => {
      await ruleReviews.run(app.deps, new AbortController().signal);
      return (await client.call(inboxMine)).errands.map(({ kind, late }) => `${kind}${late ? ', late' : ''}`);
    };
    app.clock.advance({ days: 330 });
    expect(await waits(officer)).toEqual([]);
    app.clock.advance({ days: 6 });
    expect(await waits(officer)).toEqual(['misuse-rules']);
    expect(await waits(cpo)).toEqual([]);
    app.clock.advance({ days: 30 });
    expect(await waits(officer)).toEqual(['misuse-rules, late']);
    expect(await waits(cpo)).toEqual(['misuse-rules-late, late']);
    await decideAll('살펴보았고 업무가 달라지지 않아 그대로 둠');
    expect(await waits(officer)).toEqual([]);
    expect(await waits(cpo)).toEqual([]);
  });

  it('that nobody ever decided about wait for the officers a year after records began to come', async () => {
    await using app = await startTestApp();
    const officer = await app.signInAs('officer');
    await appendAccesses(app.deps, [{ at: AFTERNOON }]);
    await misuseWatch.run(app.deps, new AbortController().signal);
    app.clock.advance({ days: 340 });
    await ruleReviews.run(app.deps, new AbortController().signal);
    expect((await officer.call(inboxMine)).errands.map(({ link }) => link)).toContain('/misuse/rules');
  });

  it('know the addresses that are allowed and the people of public interest, whose names are kept sealed', async () => {
    await using app = await startTestApp();
    const officer = await app.signInAs('officer');
    const settings = await officer.call(misuseSettingsRead);
    const body = { ...settings, addresses: ['10.0.0.0/8'], notable: ['2026-0007'] };
    expect(await officer.call(misuseSettingsSave, { body })).toMatchObject({
      addresses: ['10.0.0.0/8'],
      notable: ['2026-0007'],
    });
    expect(await officer.refusal(misuseSettingsSave, { body })).toMatchObject({ code: 'conflict' });
    await appendAccesses(app.deps, [{ at: AFTERNOON, from: '203.0.113.9' }]);
    await misuseWatch.run(app.deps, new AbortController().signal);
    expect(await casesOf(officer)).toMatchObject([{ alerts: [{ rule: 'address-not-allowed' }] }]);
    const row = await app.rows<{ text: string }>(sql`select misuse_settings::text as text from misuse_settings`);
    expect(JSON.stringify(row)).not.toContain(Buffer.from('2026-0007').toString('hex'));
  });
});
