import {
  misuseRulesDecide,
  misuseRulesList,
  misuseRulesTry,
  misuseSettingsRead,
  misuseSettingsSave,
} from '@bongsu/contracts';
import { instant } from '@bongsu/kit';
import { describe, expect, it } from 'vitest';
import { startTestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';
import { AFTERNOON, appendAccesses, casesOf, looksAt } from './records.fixture.ts';
import { misuseWatch } from './watch.ts';

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

  it('are tried out on last month, and a decision is kept with who and why, and due again in a year', async () => {
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
    expect(await trial(10)).toMatchObject({ from: '2026-10-01', to: '2026-10-31', cases: 1, records: 12 });
    expect(await trial(5)).toMatchObject({ cases: 2, accounts: 1, records: 19 });
    expect(await trial(50)).toMatchObject({ cases: 0 });
    expect(await casesOf(officer)).toEqual([]);
    const reason = '민원 부서의 업무를 고려하여 올림';
    const decided = await officer.call(misuseRulesDecide, { params, body: { isOn: true, threshold: 50, reason } });
    expect(decided).toMatchObject({
      threshold: 50,
      defaultThreshold: 20,
      reviewOn: '2027-11-20',
      isReviewDue: false,
      decisions: [{ by: { id: officer.person.personId }, reason, threshold: 50 }],
    });
    await misuseWatch.run(app.deps, new AbortController().signal);
    const rulesOf = async () => (await casesOf(officer)).flatMap(({ alerts }) => alerts.map(({ rule }) => rule));
    expect(await rulesOf()).not.toContain('same-person');
    app.clock.advance({ days: 365 });
    const { items } = await officer.call(misuseRulesList);
    expect(items.find(({ name }) => name === 'same-person')?.isReviewDue).toBe(true);
    await expect(app.rows(sql`update misuse_rule_change set reason = 'x' returning id`)).rejects.toThrow();
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
