import type { Statute } from '@bongsu/statute';
import { describe, expect, it } from 'vitest';
import { setTheStage, type Stage } from '../../../test/story.ts';
import { systemActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refreshCase } from '../refresh.ts';
import { dutySweep } from '../reminders/sweep.ts';
import { openCase } from '../reminders/story.fixture.ts';
import { presentDuties } from './present.ts';

const NOTIFY = 'KR-PIPA-NOTIFY:notify';

/** The law as it might read one day: the notice within 48 hours, and without the item of legal rights. */
const amended = (statute: Statute): Statute => {
  const parameters = new Map(statute.parameters);
  const change = (key: string, value: unknown) => {
    const parameter = parameters.get(key)!;
    const values = parameter.values.map((entry, index) =>
      index === parameter.values.length - 1 ? { ...entry, value } : entry,
    );
    parameters.set(key, { ...parameter, values } as typeof parameter);
  };
  change('KR-PIPA-NOTIFY/deadline', 'PT48H');
  change('KR-PIPA-NOTIFY/content', ['I1', 'I2', 'I3', 'I4', 'I5']);
  return { ...statute, digest: 'sha256:amended', parameters };
};

/** The product after an update brought other rules. */
const update = ({ deps }: Stage): Deps => {
  const updated = { ...deps, statute: amended(deps.statute) };
  deps.database.onTouched((tx, incidentId) => refreshCase(tx, updated, incidentId));
  return updated;
};

const dutiesIn = (deps: Deps, id: string) =>
  deps.database.transaction(systemActor, (tx) => presentDuties(tx, deps, id));

describe('an open case when other rules arrive', () => {
  it('keeps its decision beside the new one and tells which duties the law changed', async () => {
    await using stage = await setTheStage();
    const { id } = await openCase(stage);
    const before = await dutiesIn(stage.deps, id);
    expect(before.lawChange).toBeNull();
    const updated = update(stage);
    stage.clock.advance({ hours: 1 });
    await dutySweep.run(updated);
    const { lawChange, decisions } = await dutiesIn(updated, id);
    expect(decisions.slice(0, before.decisions.length)).toEqual(before.decisions);
    expect(lawChange).toMatchObject({
      from: { digest: stage.deps.statute.digest },
      to: { digest: 'sha256:amended' },
      factsToo: false,
    });
    const notify = lawChange?.differences.find(({ key }) => key === NOTIFY);
    expect(notify?.differs).toEqual(expect.arrayContaining(['term', 'content']));
    expect(notify?.after?.content).not.toContain('I6');
    expect(lawChange?.differences.map(({ key }) => key)).not.toContain('KR-PIPA-REPORT:report');
    expect(lawChange?.earlier.find(({ key }) => key === NOTIFY)?.seen.content).toContain('I6');
  });

  it('is not told that the law changed what time or new facts changed', async () => {
    await using stage = await setTheStage();
    const { id } = await openCase(stage);
    stage.clock.advance({ hours: 100 });
    const updated = { ...stage.deps, statute: { ...stage.deps.statute, digest: 'sha256:same-law' as const } };
    stage.deps.database.onTouched((tx, incidentId) => refreshCase(tx, updated, incidentId));
    await stage.deps.database.transaction(systemActor, (tx) =>
      tx.run(sql`update organisation set eu_subjects = 'yes'`),
    );
    await dutySweep.run(updated);
    const { lawChange, duties } = await dutiesIn(updated, id);
    expect(duties.find(({ key }) => key === NOTIFY)?.status).toBe('overdue');
    expect(lawChange).toMatchObject({ factsToo: true, differences: [] });
  });

  it('is told nothing before it was judged by them', async () => {
    await using stage = await setTheStage();
    const { id } = await openCase(stage);
    expect((await dutiesIn(update(stage), id)).lawChange).toBeNull();
  });
});
