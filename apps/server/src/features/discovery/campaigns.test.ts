import { agentWork, campaignsCreate, campaignsList, campaignsRounds, campaignsUpdate } from '@bongsu/contracts';
import { Temporal } from '@bongsu/kit';
import { holidayCalendar } from '@bongsu/statute';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';
import { privacyDay } from './privacy-day.ts';
import { enrol } from './world.fixture.ts';

let app: TestApp;
let officer: SignedInClient;
beforeAll(async () => {
  app = await startTestApp();
  officer = await app.signInAs('officer');
});
afterAll(async () => app[Symbol.asyncDispose]());

const dayOf = (month: string, nth: 1 | 2 | 3 | 4 | -1, weekday: number): string =>
  privacyDay(Temporal.PlainYearMonth.from(month), { nth, weekday }, holidayCalendar()).toString();

describe('privacy day', () => {
  it('is the n-th weekday of the month, or the last one', () => {
    expect(dayOf('2026-11', 1, 1)).toBe('2026-11-02');
    expect(dayOf('2026-11', 3, 5)).toBe('2026-11-20');
    expect(dayOf('2026-11', -1, 1)).toBe('2026-11-30');
    expect(dayOf('2026-12', 1, 1)).toBe('2026-12-07');
  });

  it('moves to the next working day when it is a holiday or a weekend', () => {
    // 개천절 2026-10-03 is a Saturday, 대체공휴일 Monday 5 October.
    expect(dayOf('2026-10', 1, 1)).toBe('2026-10-06');
    expect(dayOf('2026-11', 1, 6)).toBe('2026-11-09');
    // 설날 2026: 16 to 18 February.
    expect(dayOf('2026-02', 3, 1)).toBe('2026-02-19');
  });
});

describe('a campaign', () => {
  it('is on the first Monday for everybody unless somebody says otherwise', async () => {
    const campaign = await officer.call(campaignsCreate, { body: { name: '개인정보 보호의 날' } });
    expect(campaign).toMatchObject({
      departmentIds: null,
      onDay: { nth: 1, weekday: 1 },
      minimumConfidence: 'medium',
      approvalAbove: 20,
      nextDay: '2026-12-07',
    });
    const staff = await app.signInAs('staff');
    expect((await staff.call(campaignsList)).items.map(({ id }) => id)).toContain(campaign.id);
    const change = { params: { campaignId: campaign.id }, body: { ...campaign, isOn: false } };
    expect((await staff.refusal(campaignsUpdate, change)).code).toBe('forbidden');
    expect(await officer.call(campaignsUpdate, change)).toMatchObject({ isOn: false, nextDay: null });
    expect(await officer.refusal(campaignsUpdate, change)).toMatchObject({ code: 'conflict' });
    const records = await app.rows(sql`
      select operation from access_record where ${`campaign:${campaign.id}`} = any (subjects) order by at, id`);
    expect(records.map((row) => row['operation'])).toContain('campaigns.create');
  });

  it('refuses departments that do not exist', async () => {
    const body = { name: '없는 부서', departmentIds: ['00000000-0000-4000-8000-000000000000'] };
    expect(await officer.refusal(campaignsCreate, { body })).toMatchObject({ errors: [{ path: 'departmentIds' }] });
  });
});

describe('rounds', () => {
  it('are made ahead of their day, once, and none for a day that was over when the campaign began', async () => {
    const campaign = await officer.call(campaignsCreate, { body: { name: '앞서 만들기' } });
    const params = { campaignId: campaign.id };
    const days = async () => (await officer.call(campaignsRounds, { params })).items.map(({ day }) => day);
    await app.tick();
    expect(await days()).toEqual([]);
    app.clock.advance({ hours: 24 * 4 });
    await app.tick();
    await app.tick();
    expect(await days()).toEqual(['2026-12-07']);
    app.clock.advance({ hours: 24 * 30 });
    await app.tick();
    expect(await days()).toEqual(['2027-01-04', '2026-12-07']);
  });

  it('reach the machines of whoever takes part, with a key of their own, and before their day', async () => {
    const inside = await app.signInAs('staff', { department: '학생처' });
    const outside = await app.signInAs('staff', { department: '시설처' });
    const [mine, theirs] = [await enrol(app, officer, inside), await enrol(app, officer, outside)];
    const before = (await theirs.program.call(agentWork)).rounds;
    const body = { name: '학생처만', departmentIds: [inside.person.departmentId], exclude: ['C:\\Windows'] };
    const { id: campaignId } = await officer.call(campaignsCreate, { body });
    app.clock.advance({ minutes: 10 });
    // The day of January lies ahead: it is known to the machine before.
    await app.tick();
    const { rounds } = await mine.program.call(agentWork);
    const ours = rounds.filter(({ campaign }) => campaign === '학생처만');
    expect(ours).toMatchObject([{ day: '2027-01-04', exclude: ['C:\\Windows'], minimumConfidence: 'medium' }]);
    expect(new Set(rounds.map(({ fingerprintKey }) => fingerprintKey)).size).toBe(rounds.length);
    for (const { fingerprintKey } of rounds) expect(fingerprintKey).toMatch(/^[0-9a-f]{64}$/);
    expect((await theirs.program.call(agentWork)).rounds).toEqual(before);
    const stored = await app.rows(sql`select * from campaign_round where campaign_id = ${campaignId}`);
    expect(JSON.stringify(stored)).not.toContain(ours[0]!.fingerprintKey);
  });
});
