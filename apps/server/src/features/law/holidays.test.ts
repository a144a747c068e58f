import { lawAddHoliday, lawAssess, lawCompleteHolidays, lawHolidays, lawRemoveHoliday } from '@bongsu/contracts';
import { loadStatute } from '@bongsu/statute';
import { describe, expect, it } from 'vitest';
import { setTheStage } from '../../../test/story.ts';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { systemActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { dutySweep } from '../reminders/sweep.ts';
import { openCase } from '../reminders/story.fixture.ts';
import { lastDecision } from '../duties/store.ts';
import { currentLaw } from './index.ts';
import { insertHoliday } from './store.ts';

/** A guideline's five days that end on Sunday 2021-03-07, and so on the Monday after it. */
const facts = {
  asOf: '2021-03-02T12:00:00+09:00',
  organisation: { roles: ['controller'] },
  breach: { awareAt: '2021-03-02T09:00:00+09:00', effects: ['leak'], subjectCount: 1200 },
};

const guidanceIn = async (client: SignedInClient): Promise<string | null | undefined> =>
  (await client.call(lawAssess, { body: facts })).duties.find(({ rule }) => rule === 'KR-PIPA-NOTIFY')?.guidanceDueAt;

const lawAfterRestart = (app: TestApp) =>
  app.deps.database.transaction(systemActor, (tx) => currentLaw(tx, { statute: loadStatute() }));

describe('a holiday that an administrator adds', () => {
  it('moves a day count from then on, in the running server and after a restart, until it is taken back', async () => {
    await using app = await startTestApp();
    const [administrator, staff] = [await app.signInAs('administrator'), await app.signInAs('staff')];
    expect(await guidanceIn(staff)).toBe('2021-03-08T23:59:59+09:00');
    const { entries } = await administrator.call(lawAddHoliday, { body: { day: '2021-03-08', name: '임시공휴일' } });
    expect(await guidanceIn(staff)).toBe('2021-03-09T23:59:59+09:00');
    expect((await lawAfterRestart(app)).calendar.days.has('2021-03-08')).toBe(true);
    expect((await lawAfterRestart(app)).digest).not.toBe(loadStatute().digest);
    await administrator.call(lawRemoveHoliday, { params: { holidayId: entries[0]?.id ?? '' } });
    expect(await guidanceIn(staff)).toBe('2021-03-08T23:59:59+09:00');
    expect((await lawAfterRestart(app)).digest).toBe(loadStatute().digest);
  });

  it('is kept with who added it and when, also after it was taken back', async () => {
    await using app = await startTestApp();
    const administrator = await app.signInAs('administrator');
    const added = await administrator.call(lawAddHoliday, { body: { day: '2027-07-20', name: '임시공휴일' } });
    app.clock.advance({ minutes: 5 });
    const holidayId = added.entries[0]?.id ?? '';
    await administrator.call(lawRemoveHoliday, { params: { holidayId } });
    const { entries } = await administrator.call(lawHolidays);
    expect(entries).toMatchObject([
      {
        day: '2027-07-20',
        name: '임시공휴일',
        madeBy: { id: administrator.person.personId },
        madeAt: '2026-11-20T18:20:00+09:00',
        withdrawnBy: { id: administrator.person.personId },
        withdrawnAt: '2026-11-20T18:25:00+09:00',
      },
    ]);
    expect(await administrator.refusal(lawRemoveHoliday, { params: { holidayId } })).toMatchObject({
      code: 'not-found',
    });
    await expect(
      app.rows(sql`update holiday_entry set name = '다른 이름' where id = ${holidayId} returning id`),
    ).resolves.toEqual([]);
    const records = await app.rows(sql`select action from access_record where operation like 'law.%' order by at`);
    expect(records).toEqual([{ action: 'create' }, { action: 'delete' }]);
  });

  it('is refused when it is known already, and to everybody but administrators', async () => {
    await using app = await startTestApp();
    const administrator = await app.signInAs('administrator');
    const known = await administrator.refusal(lawAddHoliday, { body: { day: '2027-01-01', name: '신정' } });
    expect(known.errors).toMatchObject([{ path: 'day' }]);
    const cpo = await app.signInAs('cpo');
    expect(await cpo.refusal(lawAddHoliday, { body: { day: '2027-07-20', name: '임시' } })).toMatchObject({
      code: 'forbidden',
      neededRoles: ['administrator'],
    });
    await expect(
      app.rowsAs(
        cpo.person,
        sql`insert into holiday_entry (id, kind, day, name, made_by, made_at)
          values (gen_random_uuid(), 'day', '2027-07-20', 'x', ${cpo.person.personId}, now()) returning id`,
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('has open cases judged again by the law of that calendar', async () => {
    await using stage = await setTheStage();
    const { deps } = stage;
    const { id } = await openCase(stage);
    const administrator = await stage.person(['administrator']);
    const day = { kind: 'day', day: '2027-07-20', name: '임시공휴일', throughYear: null } as const;
    await deps.database.transaction(administrator, (tx) => insertHoliday(tx, deps.clock, day));
    await dutySweep.run(deps);
    const [last, law] = await deps.database.transaction(systemActor, async (tx) => [
      await lastDecision(tx, id),
      await currentLaw(tx, deps),
    ]);
    expect(last?.rulesetDigest).toBe(law.digest);
    expect(law.digest).not.toBe(deps.statute.digest);
  });
});

describe('the statement that a year is complete', () => {
  it('lets day counts reach into it, and is refused for a year of which no holiday was added', async () => {
    await using app = await startTestApp();
    const administrator = await app.signInAs('administrator');
    const { completeThrough } = await administrator.call(lawHolidays);
    const next = completeThrough + 1;
    const bare = await administrator.refusal(lawCompleteHolidays, { body: { throughYear: next } });
    expect(bare.errors).toMatchObject([{ path: 'throughYear' }]);
    expect(bare.errors?.[0]?.message).toContain(String(next));
    await administrator.call(lawAddHoliday, { body: { day: `${String(next)}-01-01`, name: '신정' } });
    const after = await administrator.call(lawCompleteHolidays, { body: { throughYear: next } });
    expect(after.completeThrough).toBe(next);
    expect((await lawAfterRestart(app)).calendar.lastYear).toBe(next);
    const again = await administrator.refusal(lawCompleteHolidays, { body: { throughYear: next } });
    expect(again.errors).toMatchObject([{ path: 'throughYear' }]);
  });
});
