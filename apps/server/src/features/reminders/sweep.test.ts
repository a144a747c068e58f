import { expect, it } from 'vitest';
import { setTheStage } from '../../../test/story.ts';
import { systemActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { dutySweep } from './sweep.ts';
import { openCase } from './story.fixture.ts';
import { staleCases } from './store.ts';

it('a clock that runs out makes its duty overdue and its case late, without anybody touching it', async () => {
  await using stage = await setTheStage();
  const { id } = await openCase(stage);
  const state = () =>
    stage.deps.database.transaction(systemActor, (tx) =>
      tx.one(sql`
        select late, (select status from duty where incident_id = i.id and rule = 'KR-PIPA-NOTIFY' and duty = 'notify') as status
        from incident i where id = ${id}`),
    );
  const before = await state();
  expect(before).toMatchObject({ late: false });
  stage.clock.advance({ hours: 73 });
  await dutySweep.run(stage.deps);
  expect(await state()).toMatchObject({ late: true });
  const stale = await stage.deps.database.transaction(systemActor, (tx) =>
    staleCases(tx, stage.clock.now(), stage.deps.statute.digest),
  );
  expect(stale).toEqual([]);
});

it('new law makes a new decision beside the old one, in open cases', async () => {
  await using stage = await setTheStage();
  const { id } = await openCase(stage);
  const changed = { ...stage.deps, statute: { ...stage.deps.statute, digest: 'sha256:changed' as const } };
  stage.deps.database.onTouched(async (tx, incidentId) => {
    const { refreshCase } = await import('../refresh.ts');
    await refreshCase(tx, changed, incidentId);
  });
  const digests = () =>
    stage.deps.database.transaction(systemActor, (tx) =>
      tx.many<{ digest: string }>(sql`
        select ruleset_digest as digest from duty_decision where incident_id = ${id} order by decided_at, id`),
    );
  const before = await digests();
  stage.clock.advance({ minutes: 1 });
  await dutySweep.run(changed);
  const after = await digests();
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.slice(before.length)).toEqual([{ digest: 'sha256:changed' }]);
  await dutySweep.run(changed);
  expect(await digests()).toEqual(after);
});

it('a case that cannot be assessed holds up no other and is not passed over in silence', async () => {
  await using stage = await setTheStage();
  const [first, second] = [await openCase(stage), await openCase(stage)];
  const looked: string[] = [];
  stage.deps.database.onTouched((_, incidentId) => {
    looked.push(incidentId);
    return incidentId === first.id ? Promise.reject(new Error('broken')) : Promise.resolve();
  });
  stage.clock.advance({ hours: 73 });
  await expect(dutySweep.run(stage.deps)).rejects.toMatchObject({ name: 'SweepIncomplete' });
  expect(looked.toSorted()).toEqual([first.id, second.id].toSorted());
});
