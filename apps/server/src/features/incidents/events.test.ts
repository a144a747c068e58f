import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { setTheStage } from '../../../test/story.ts';
import { systemActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { checkChain, eventsOf } from './events.ts';
import { gradedCase } from './graded-case.fixture.ts';

describe('what was recorded', () => {
  it('cannot be changed or removed, not even by the owner of the schema', async () => {
    await using stage = await setTheStage();
    const { id } = await gradedCase(stage);
    const attempt = (statement: ReturnType<typeof sql>) =>
      stage.deps.database.transaction(systemActor, (tx) => tx.run(statement));
    await expect(attempt(sql`update incident_event set data = '{}' where incident_id = ${id}`)).rejects.toThrow(
      /permission denied|only ever added/,
    );
    await expect(attempt(sql`delete from incident_fact where incident_id = ${id}`)).rejects.toThrow(
      /permission denied|only ever added/,
    );
    const owner = new pg.Client({ connectionString: stage.databaseUrl });
    await owner.connect();
    for (const table of ['incident_event', 'incident_fact', 'duty_decision', 'access_record']) {
      await expect(owner.query(`truncate ${table} cascade`)).rejects.toThrow(/only ever added/);
    }
    await expect(owner.query(`delete from incident_event`)).rejects.toThrow(/only ever added/);
    await owner.end();
  });

  it('is chained: a changed, removed or swapped event shows at its place', async () => {
    await using stage = await setTheStage();
    const { id } = await gradedCase(stage);
    const events = await stage.deps.database.transaction(systemActor, (tx) => eventsOf(tx, id));
    expect(checkChain(events)).toMatchObject({ ok: true, events: events.length, firstBroken: null });
    const changed = events.map((event, index) => (index === 1 ? { ...event, data: { number: '2026-9999' } } : event));
    expect(checkChain(changed)).toMatchObject({ ok: false, firstBroken: 2 });
    expect(checkChain(events.toSpliced(2, 1))).toMatchObject({ ok: false, firstBroken: 3 });
  });
});
