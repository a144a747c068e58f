import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { syntheticPeople } from '@bongsu/testkit';
import { expect, it } from 'vitest';
import { sql } from '../../database/index.ts';
import { approved, get, send, setNoticeStage } from './case.fixture.ts';
import { POOL } from './deliver.ts';

const KILLS = 6;
const PEOPLE = 600;

it(
  'when the sender is killed again and again: nobody twice, nobody forgotten, and few in doubt, all of them listed',
  { timeout: 180_000 },
  async () => {
    await using stage = await setNoticeStage();
    const { app, sink } = stage;
    const people = syntheticPeople(77, PEOPLE);
    const noticeId = await approved(stage, people);
    await send(stage, noticeId);
    // The sender in the other process lives by the clock of the machine; nothing waits for later.
    await app.rows(sql`update recipient set next_attempt_at = 'epoch' where state = 'queued' returning id`);
    sink.behave({ delay: 3 });
    const child = () =>
      fork(new URL('deliver.fixture.ts', import.meta.url), [app.databaseUrl, app.deps.config.dataDir], {
        stdio: 'ignore',
      });
    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = sink.messages.length;
      const sender = child();
      const gone = once(sender, 'exit');
      await sink.waitFor(Math.min(PEOPLE, before + 20 + kill * 7), 30);
      sender.kill('SIGKILL');
      await gone;
      await sleep(50);
    }
    const last = child();
    await once(last, 'exit');

    const taken = sink.messages.map(({ envelope }) => envelope.to[0] ?? '');
    expect(new Set(taken).size).toBe(taken.length);
    const { counts, state } = await get(stage, noticeId);
    expect(state).toBe('sent');
    expect(counts.sent + counts['in-doubt']).toBe(PEOPLE);
    expect(counts['in-doubt']).toBeLessThanOrEqual(POOL * KILLS);
    // Whoever is not in doubt was taken by the relay; whoever is may have been.
    expect(taken.length).toBeGreaterThanOrEqual(counts.sent);
    const [{ performed } = { performed: null }] = await app.rows<{ performed: unknown }>(
      sql`select performed_at as performed from notice`,
    );
    expect(performed === null).toBe(counts['in-doubt'] > 0);
  },
);
