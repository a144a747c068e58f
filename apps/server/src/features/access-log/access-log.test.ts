import { mkdir, open, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  accessLogRead,
  accessLogVerify,
  accessLookup,
  accessRecordsList,
  type LogVerification,
} from '@bongsu/contracts';
import { readRecords, type KeptRecord } from '@bongsu/ledger';
import { expect, it } from 'vitest';
import { connectSystem, lineOf } from '../access-sources/sources.fixture.ts';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';

/** What came of the newest verification, when it is done: it runs beside everything else. */
const verified = async (app: TestApp, reader: SignedInClient): Promise<LogVerification> => {
  for (let tries = 0; tries < 600; tries += 1) {
    app.clock.advance({ seconds: 2 });
    await app.tick();
    const [newest] = (await reader.call(accessLogRead)).verifications;
    if (newest !== undefined && newest.finishedAt !== null) return newest;
    await sleep(50);
  }
  throw new Error('The verification did not end');
};

const keptIn = async (app: TestApp): Promise<KeptRecord[]> => {
  const kept: KeptRecord[] = [];
  for await (const record of readRecords(app.deps.records.folder)) kept.push(record);
  return kept;
};

it('has our own access records too, as they stand in the database', async () => {
  await using app = await startTestApp();
  const auditor = await app.signInAs('auditor');
  await auditor.call(accessRecordsList);
  await app.tick();
  app.clock.advance({ seconds: 2 });
  await app.tick();
  const [record, ...others] = (await keptIn(app)).filter(({ actor }) => actor === auditor.person.personId);
  expect(others).toEqual([]);
  expect(record).toMatchObject({
    system: 'bongsu',
    action: 'read',
    fields: ['operation:accessRecords.list', 'access-records'],
    ok: true,
  });
  expect(record!.from).toMatch(/^10\./);
});

it(
  'is verified each day and when somebody asks, and says what was proved and since when',
  { timeout: 60_000 },
  async () => {
    await using app = await startTestApp();
    const officer = await app.signInAs('officer');
    expect(await verified(app, officer)).toMatchObject({ ok: true, problems: [] });
    app.clock.advance({ minutes: 1 });
    await (await app.signInAs('auditor')).call(accessRecordsList);
    await app.tick();
    await officer.call(accessLogVerify, { body: {} });
    expect(await verified(app, officer)).toMatchObject({ ok: true, size: 1 });
    const read = await officer.call(accessLogRead);
    // Of its one record, which was taken and signed for.
    expect(read).toMatchObject({ size: 1, checkpoint: { size: 1, signedAt: read.since } });
    expect(read.since).toMatch(/^2026-11-20T18:2/);
    expect(read.verifications).toHaveLength(2);
    app.clock.advance({ hours: 25 });
    await verified(app, officer);
    expect((await officer.call(accessLogRead)).verifications).toHaveLength(3);
  },
);

it('says so when a record was changed on the disk', async () => {
  await using app = await startTestApp();
  const auditor = await app.signInAs('auditor');
  await auditor.call(accessRecordsList);
  expect((await verified(app, auditor)).ok).toBe(true);
  const log = await app.deps.records.log();
  await log.checkpoint();
  const journals = join(app.deps.records.folder, 'journal');
  const [name] = (await readdir(journals)).toSorted();
  const file = await open(join(journals, name!), 'r+');
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(64 * 1024) });
  const at = buffer.subarray(0, bytesRead).indexOf('accessRecords.list');
  await file.write(Buffer.from('Z'), 0, 1, at);
  await file.close();
  await auditor.call(accessLogVerify, { body: {} });
  const told = await verified(app, auditor);
  expect(told.ok).toBe(false);
  expect(told.problems.length).toBeGreaterThan(0);
});

it('is no matter of those who neither answer for it nor audit it', async () => {
  await using app = await startTestApp();
  for (const role of ['staff', 'handler', 'administrator'] as const)
    expect((await (await app.signInAs(role)).refusal(accessLogRead)).code).toBe('forbidden');
});

it(
  'where the store does not open, who looked at a person is answered with what is wrong',
  { timeout: 60_000 },
  async () => {
    await using app = await startTestApp();
    const auditor = await app.signInAs('auditor');
    await mkdir(app.deps.records.folder, { recursive: true });
    await writeFile(join(app.deps.records.folder, 'store'), '');
    const body = { subject: 'S-1', from: null, to: null, reason: '민원에 답하기 위한 확인' };
    expect(await auditor.refusal(accessLookup, { body })).toMatchObject({ code: 'unavailable' });
  },
);

it('answers who looked at a person, and keeps who asked as one who looked', async () => {
  await using app = await startTestApp();
  const officer = await app.signInAs('officer');
  const auditor = await app.signInAs('auditor');
  const { send } = await connectSystem(app, officer);
  await send([lineOf('e-1'), lineOf('e-2', { subjects: ['S-2'] }), lineOf('e-3', { actor: 'lee02' })].join('\n'));
  const body = { subject: 'S-1', from: '2026-11-20', to: '2026-11-20', reason: '민원에 답하기 위한 확인' };
  const { records } = await auditor.call(accessLookup, { body });
  expect(records.map(({ actor }) => actor).toSorted()).toEqual(['kim01', 'lee02']);
  expect(records[0]).toMatchObject({ at: '2026-11-20T18:19:00+09:00', from: '10.0.0.7', system: 'hr', action: 'read' });
  await app.tick();
  const again = await auditor.call(accessLookup, { body });
  expect(again.records.map(({ actor }) => actor)).toContain(auditor.person.personId);
  expect(again.accounts).toContainEqual(
    expect.objectContaining({ person: expect.objectContaining({ id: auditor.person.personId }) }),
  );
  const elsewhere = await auditor.call(accessLookup, { body: { ...body, from: '2026-11-21', to: '2026-11-30' } });
  expect(elsewhere.records).toEqual([]);
});
