import { describe, expect, it } from 'vitest';
import { setTheStage } from '../../../test/story.ts';
import { systemActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { titleFrom } from './enter-report.ts';
import { report } from './graded-case.fixture.ts';
import { myReports } from './my-reports.ts';
import { seen } from './policy.ts';
import { presentIncident } from './present.ts';

describe('a report', () => {
  it('starts the clocks at the moment somebody noticed, and says so on the case', async () => {
    await using stage = await setTheStage();
    const id = await report(stage, await stage.person([]));
    const officer = await stage.person(['officer']);
    const view = await stage.deps.database.transaction(officer, async (tx) => presentIncident(tx, await seen(tx, id)));
    expect(view.awareAt).toBe('2026-11-20T18:20:00+09:00');
    expect(view.nextDueAt).toBe('2026-11-23T18:20:00+09:00');
    expect(view.next.map((step) => step.code)).toContain('register');
  });

  it('names its reporter to nobody: not on the case, the timeline, the decisions or the access records', async () => {
    await using stage = await setTheStage();
    const staff = await stage.person([]);
    const id = await report(stage, staff);
    const rows = await stage.deps.database.transaction(systemActor, (tx) =>
      tx.many<{ text: string }>(sql`
        select to_jsonb(i)::text as text from incident i union all select to_jsonb(e)::text from incident_event e
        union all select to_jsonb(d)::text from duty_decision d union all select to_jsonb(f)::text from incident_fact f
        union all select to_jsonb(a)::text from access_record a union all select to_jsonb(t)::text from task t`),
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter((row) => row.text.includes(staff.personId))).toEqual([]);
    const officer = await stage.person(['officer']);
    const sealed = await stage.deps.database.transaction(officer, (tx) =>
      tx.many(sql`select * from incident_reporter where incident_id = ${id}`),
    );
    expect(sealed).toEqual([]);
  });

  it('stays visible to the reporter as their own, and its case does not', async () => {
    await using stage = await setTheStage();
    const staff = await stage.person([]);
    const id = await report(stage, staff);
    await stage.deps.database.transaction(staff, async (tx) => {
      expect(await myReports(tx, stage.deps.vault, staff.personId)).toMatchObject([{ id, stage: 'reported' }]);
      await expect(seen(tx, id)).rejects.toMatchObject({ code: 'not-found' });
    });
  });
});

describe('the line of the register', () => {
  it('is the first line of the report, shortened', () => {
    expect(titleFrom('\n  명단 노출\n자세한 내용')).toBe('명단 노출');
    expect(titleFrom('가'.repeat(200))).toHaveLength(80);
  });
});
