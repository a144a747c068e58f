import {
  accessSourcesList,
  accessSourcesRead,
  accessSourcesRetake,
  accessSourcesSwitch,
  accessSourcesUpdate,
  inboxMine,
  misuseCasesList,
  type AccessSourceView,
} from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import { expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { systemActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { errandReminders } from '../errands/index.ts';
import { allowMail, takeMail } from '../reminders/story.fixture.ts';
import { completenessIn } from './completeness-in.ts';
import { connectSystem, lineOf } from './sources.fixture.ts';
import { completenessWatch } from './watch-completeness.ts';

const wait = async (app: TestApp, minutes: number): Promise<void> => {
  app.clock.advance({ minutes });
  for (const job of [completenessWatch, errandReminders]) await job.run(app.deps);
};

const now = async (client: SignedInClient): Promise<AccessSourceView> =>
  (await client.call(accessSourcesList)).items[0]!;

/** A line of this moment, so many minutes before it. */
const lineNow = (app: TestApp, id: string, minutes = 0, more: object = {}): string =>
  lineOf(id, { at: toSeoulIso(app.clock.now().subtract({ minutes })), ...more });

it('tells officers of a silent system once, the CPO where it goes on, and nobody any longer when it speaks again', async () => {
  await using app = await startTestApp({ at: '2026-11-18T10:00:00+09:00' });
  await allowMail(app);
  const officer = await app.signInAs('officer');
  const cpo = await app.signInAs('cpo');
  const { send, source } = await connectSystem(app, officer, { rhythmMinutes: 30 });
  const told = async (): Promise<string[]> =>
    (await takeMail(app)).filter(({ body }) => body.includes('접속기록이 오지 않음')).map(({ to }) => to);

  await send(lineNow(app, 'e-0'));
  await wait(app, 20);
  expect([await told(), (await now(officer)).signs]).toEqual([[], []]);
  await wait(app, 20);
  const silent = await now(officer);
  expect(silent).toMatchObject({
    signs: ['silent'],
    reasons: [{ isAlarm: true, minutes: 30 }],
    alarms: [{ to: null }],
  });
  expect(silent.alarms[0]?.from).toBe('2026-11-18T10:00:00+09:00');
  expect(silent.picture.at(-1)).toMatchObject({ day: '2026-11-18', state: 'gap' });
  expect(await told()).toEqual([officer.person.personId]);
  expect((await officer.call(inboxMine)).errands).toMatchObject([
    { kind: 'access-source-alarm' },
    { kind: 'misuse-open' },
  ]);
  // The rule of a gap in the log has its case while the gap still lasts.
  const { items } = await officer.call(misuseCasesList);
  expect(items).toMatchObject([{ system: 'hr', day: '2026-11-18' }]);
  for (let minute = 0; minute < 5; minute += 1) await wait(app, 1);
  expect(await told()).toEqual([]);

  await wait(app, 24 * 60);
  expect(await told()).toContain(cpo.person.personId);
  await send(lineNow(app, 'e-1'));
  await wait(app, 1);
  const spoke = await now(officer);
  expect(spoke).toMatchObject({ signs: [], alarms: [{ sign: 'silent', from: '2026-11-18T10:00:00+09:00' }] });
  expect(spoke.alarms[0]?.to).not.toBeNull();
  for (const client of [officer, cpo])
    expect((await client.call(inboxMine)).errands.filter(({ kind }) => kind === 'access-source-alarm')).toEqual([]);
  await wait(app, 40);
  expect(await told()).toEqual([officer.person.personId]);
  // Switched off it may be silent.
  const params = { sourceId: source.id };
  const body = { version: source.version, reason: '점검하는 동안 멈춤', isOn: false };
  await officer.call(accessSourcesSwitch, { params, body });
  await wait(app, 1);
  expect((await now(officer)).signs).toEqual([]);
  expect(await app.rows(sql`select 1 from access_source_alarm where ended_at is null`)).toEqual([]);
});

it('lets a system be silent when nobody works: in the evening, on a weekend and on a holiday', async () => {
  // A Thursday; the Friday is Christmas.
  await using app = await startTestApp({ at: '2026-12-24T19:50:00+09:00' });
  const officer = await app.signInAs('officer');
  const { send } = await connectSystem(app, officer, { rhythmMinutes: 30 });
  await send(lineNow(app, 'e-1'));
  await wait(app, 3 * 24 * 60);
  const { picture, signs } = await now(officer);
  expect(signs).toEqual([]);
  expect(picture.slice(-4).map(({ state }) => state)).toEqual(['full', 'rest', 'rest', 'rest']);
  await wait(app, 13 * 60);
  expect((await now(officer)).signs).toEqual(['silent']);
});

it('shows a clock that jumps, ahead and back, with how far, until it is right again', async () => {
  await using app = await startTestApp({ at: '2026-11-18T09:00:00+09:00' });
  const officer = await app.signInAs('officer');
  const { send } = await connectSystem(app, officer, { rhythmMinutes: 600 });
  let number = 0;
  const sendFor = async (hours: number, late: number): Promise<void> => {
    for (let turn = 0; turn < hours * 2; turn += 1) {
      await send(lineNow(app, `e-${String((number += 1))}`, late));
      app.clock.advance({ minutes: 30 });
    }
  };
  await sendFor(2, 0);
  expect((await now(officer)).signs).toEqual([]);
  await sendFor(1, -45);
  expect((await now(officer)).reasons).toMatchObject([{ sign: 'ahead', minutes: 45, isAlarm: true }]);
  await sendFor(2, 0);
  expect((await now(officer)).signs).toEqual([]);
  app.clock.advance({ hours: 20 });
  await sendFor(3, 90);
  expect((await now(officer)).reasons).toMatchObject([{ sign: 'behind', minutes: 90, isAlarm: true }]);
  await sendFor(3, 0);
  expect((await now(officer)).signs).toEqual([]);
});

it('says which of the five items is missing and how often, until the lines are mended and taken', async () => {
  await using app = await startTestApp({ at: '2026-11-18T09:00:00+09:00' });
  const officer = await app.signInAs('officer');
  const { send, source } = await connectSystem(app, officer);
  const lines = Array.from({ length: 8 }, (_, at) => lineNow(app, `e-${String(at)}`));
  await send(lines.join('\n'));
  app.clock.advance({ hours: 48 });
  await send(
    [lineNow(app, 'n-1', 0, { actor: undefined, 직원: 'kim01' }), lineNow(app, 'n-2', 0, { from: '' })].join('\n'),
  );
  await send(lineNow(app, 'n-3'));
  await completenessWatch.run(app.deps);
  const seen = await now(officer);
  expect(seen.reasons).toEqual([
    { sign: 'incomplete', isAlarm: true, missing: { actor: 1, from: 1 }, share: 2 / 3, usualShare: 0 },
  ]);
  expect(seen.today).toMatchObject({ accepted: 1, incomplete: 2, missing: { actor: 1, from: 1 } });
  expect(seen.picture.at(-1)?.state).toBe('lacking');
  expect(seen.alarms).toMatchObject([{ sign: 'incomplete', to: null }]);
  const params = { sourceId: source.id };
  const { name, mapping, version, rhythmMinutes } = source;
  const items = { ...mapping.items, actor: ['actor', '직원'], from: ['from', '=10.0.0.7'] };
  await officer.call(accessSourcesUpdate, {
    params,
    body: { name, version, rhythmMinutes, mapping: { ...mapping, items } },
  });
  expect(await officer.call(accessSourcesRetake, { params, body: {} })).toEqual({ taken: 2, left: 0 });
  await wait(app, 1);
  const mended = await officer.call(accessSourcesRead, { params });
  expect(mended.source).toMatchObject({ signs: [], today: { accepted: 3 } });
  expect(mended.source.alarms[0]?.to).not.toBeNull();
  // The review of the month has it, whatever came of it.
  const within = await app.deps.database.transaction(systemActor, (tx) =>
    completenessIn(tx, '2026-11-01', '2026-11-30'),
  );
  expect(within).toMatchObject([
    { system: 'hr', missing: { actor: 1, from: 1 }, refused: 0, alarms: [{ sign: 'incomplete' }] },
  ]);
  const before = await app.deps.database.transaction(systemActor, (tx) =>
    completenessIn(tx, '2026-11-01', '2026-11-19'),
  );
  expect(before).toMatchObject([{ missing: {}, alarms: [] }]);
});

it('learns by itself what is usual, and tells of a day on which far less comes', async () => {
  await using app = await startTestApp({ at: '2026-11-02T09:10:00+09:00' });
  const officer = await app.signInAs('officer');
  const { send } = await connectSystem(app, officer, { rhythmMinutes: null });
  const day = async (number: number, count: number): Promise<void> => {
    for (let hour = 0; hour < 3; hour += 1) {
      const lines = Array.from({ length: count }, (_, at) =>
        lineNow(app, `${String(number)}-${String(hour)}-${String(at)}`),
      );
      await send(lines.join('\n'));
      app.clock.advance({ hours: 1 });
    }
    app.clock.advance({ hours: 21 });
  };
  for (let number = 0; number < 12; number += 1) {
    if (number === 5 || number === 6) app.clock.advance({ hours: 24 });
    else await day(number, 20);
  }
  expect(await now(officer)).toMatchObject({ signs: [], isLearning: false });
  app.clock.advance({ hours: 72 });
  await send(lineNow(app, 'few'));
  app.clock.advance({ hours: 2 });
  expect((await now(officer)).reasons).toMatchObject([{ sign: 'fewer', day: '2026-11-17', count: 1, usual: 40 }]);
});
