import { accessSourcesList, accessSourcesSwitch, organisationSaveMail } from '@bongsu/contracts';
import { smtpSink } from '@bongsu/testkit';
import { expect, it } from 'vitest';
import { startTestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';
import { connectSystem, lineOf } from './sources.fixture.ts';

it('tells those who answer for it of a silent system, once for each silence', { timeout: 60_000 }, async () => {
  await using app = await startTestApp();
  const sink = await smtpSink();
  const administrator = await app.signInAs('administrator');
  const officer = await app.signInAs('officer');
  const { host, port } = sink;
  const mail = { host, port, security: 'none' as const, from: 'bongsu@example.invalid' };
  await administrator.call(organisationSaveMail, { body: mail });
  const { send, source } = await connectSystem(app, officer, { rhythmMinutes: 30 });
  const wait = async (minutes: number): Promise<void> => {
    app.clock.advance({ minutes });
    await app.tick();
    app.clock.advance({ seconds: 10 });
    await app.tick();
  };
  const told = async (): Promise<number> =>
    (
      await app.rows(
        sql`select 1 from mail where subject like '%오지 않는%' and to_person = ${officer.person.personId}`,
      )
    ).length;
  const signs = async (): Promise<unknown> => (await officer.call(accessSourcesList)).items[0]?.signs;

  await wait(20);
  expect([await told(), await signs()]).toEqual([0, []]);
  await wait(20);
  expect([await told(), await signs()]).toEqual([1, ['silent']]);
  await wait(60);
  expect(await told()).toBe(1);
  await send(lineOf('e-1'));
  expect(await signs()).toEqual([]);
  await wait(40);
  expect(await told()).toBe(2);
  // Switched off it may be silent.
  const params = { sourceId: source.id };
  const body = { version: source.version, reason: '점검하는 동안 멈춤', isOn: false };
  await officer.call(accessSourcesSwitch, { params, body });
  expect(await signs()).toEqual([]);
  await sink.close();
});

it('shows times that lie ahead of ours', async () => {
  await using app = await startTestApp();
  const officer = await app.signInAs('cpo');
  const { send } = await connectSystem(app, officer);
  await send(lineOf('e-1', { at: '2026-11-20T19:20:00+09:00' }));
  expect((await officer.call(accessSourcesList)).items).toMatchObject([{ signs: ['ahead'], today: { ahead: 1 } }]);
});
