import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  accessAccountsSave,
  accessKeepingRead,
  accessKeepingSave,
  accessSourcesAdd,
  accessSourcesPresets,
  incidentsDismiss,
  incidentsGet,
  incidentsRegister,
  misuseCasesReport,
  type RecordsHeld,
} from '@bongsu/contracts';
import { newId } from '@bongsu/kit';
import { encodeEntry, Entries, holdRecords, listHolds, verifyLog } from '@bongsu/ledger';
import { describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';
import { misuseWatch } from '../misuse/index.ts';
import { AFTERNOON, appendAccesses, casesOf, looksAt } from '../misuse/records.fixture.ts';
import { recordKeeping } from './index.ts';

const signal = new AbortController().signal;
const keep = (app: TestApp) => recordKeeping.run(app.deps, signal);
const SEGMENT = 65_536;

/** Records that come at once. */
const BATCH = 5000;

/** Ordinary records, until a segment is full, and a batch more: what comes behind is taken when it is closed. */
const fillSegment = async ({ deps, clock }: TestApp): Promise<void> => {
  const log = await deps.records.log();
  const at = clock.now().epochMilliseconds;
  while (log.size < SEGMENT + BATCH) {
    const entries = Array.from({ length: BATCH }, (_, nth) =>
      encodeEntry({
        id: `filler-${log.size + nth}`,
        at,
        actor: 'h-0009',
        from: '10.0.0.9',
        system: '학사관리',
        subjects: ['2026-0009'],
        action: 'read',
        fields: [],
        reason: '민원 처리',
        rows: 1,
        ok: true,
      }),
    );
    await log.append({ source: 'test', id: newId(clock), entries: Entries.of(entries) });
  }
};

/** A case that an officer made an incident. Answers its id. */
const incidentOf = async (app: TestApp, officer: SignedInClient, actor = 'h-0001'): Promise<string> => {
  await appendAccesses(app.deps, looksAt(AFTERNOON, 22, { actor }));
  await misuseWatch.run(app.deps, signal);
  const found = (await casesOf(officer)).find((one) => one.actor === actor)!;
  return (await officer.call(misuseCasesReport, { params: { misuseId: found.id }, body: {} })).id;
};

const holdsOf = async (client: SignedInClient): Promise<readonly RecordsHeld[]> =>
  (await client.call(accessKeepingRead)).holds;

describe('access records', () => {
  it(
    'of an incident are held until it has been closed for long enough, and then go with the rest',
    { timeout: 120_000 },
    async () => {
      await using app = await startTestApp();
      const [officer, cpo] = [await app.signInAs('officer'), await app.signInAs('cpo')];
      const incidentId = await incidentOf(app, officer);
      expect(await holdsOf(officer)).toMatchObject([{ from: 0, to: 22, state: 'asked', incident: { id: incidentId } }]);
      await keep(app);
      await keep(app);
      const log = await app.deps.records.log();
      const { folder } = app.deps.records;
      expect(await listHolds(log, folder, app.clock)).toMatchObject([{ scope: { from: 0, to: 22 } }]);
      expect(await holdsOf(officer)).toMatchObject([{ state: 'held', by: { id: officer.person.personId } }]);
      await fillSegment(app);
      app.clock.advance({ days: 3 * 365 });
      await keep(app);
      expect(await cpo.call(accessKeepingRead)).toMatchObject({
        first: 0,
        looked: { stays: { why: 'hold' } },
        destroyed: [],
      });

      const params = { incidentId };
      const versionNow = async () => (await cpo.call(incidentsGet, { params })).version;
      const registered = { title: '거듭된 조회', reporterType: 'staff' as const, departmentId: null };
      await officer.call(incidentsRegister, { params, body: { version: await versionNow(), ...registered } });
      const dismissed = { version: await versionNow(), reason: '조사 결과 침해가 아니었음' };
      await cpo.call(incidentsDismiss, { params, body: dismissed });
      app.clock.advance({ days: 364 });
      await keep(app);
      expect((await cpo.call(accessKeepingRead)).first).toBe(0);
      app.clock.advance({ days: 2 });
      await keep(app);
      const read = await cpo.call(accessKeepingRead);
      expect(read).toMatchObject({
        first: SEGMENT,
        looked: { stays: { why: 'open' } },
        destroyed: [{ from: 0, to: SEGMENT }],
        holds: [{ state: 'ended' }],
      });
      expect(await readdir(join(folder, 'segments'))).not.toContain('000000000.segment');
      expect(await verifyLog(folder)).toMatchObject({ ok: true, minimum: SEGMENT });
    },
  );

  it(
    'are held once, whenever the server dies between the log and its own note of it',
    { timeout: 60_000 },
    async () => {
      await using app = await startTestApp();
      const officer = await app.signInAs('officer');
      await incidentOf(app, officer);
      await keep(app);
      const log = await app.deps.records.log();
      const before = log.size;
      await app.rows(sql`update access_hold set held_at = null returning id`);
      app.clock.advance({ minutes: 10 });
      await keep(app);
      expect(log.size).toBe(before);
      expect(await listHolds(log, app.deps.records.folder, app.clock)).toHaveLength(1);
    },
  );

  it('that are held tell of an incident to nobody who does not see it', async () => {
    await using app = await startTestApp();
    const [officer, concerned] = [await app.signInAs('officer'), await app.signInAs('officer')];
    await officer.call(accessAccountsSave, { body: { account: 'h-0007', personId: concerned.person.personId } });
    const [row] = [await incidentOf(app, officer, 'h-0007')];
    await app.rows(
      sql`update incident set involved_ids = array[${concerned.person.personId}::uuid] where id = ${row} returning id`,
    );
    await keep(app);
    const log = await app.deps.records.log();
    const byHand = { by: 'root', place: 'machine', reason: '소송', scope: { system: 'hr' }, until: 4_000_000_000_000 };
    await holdRecords(log, byHand, app.clock);
    app.clock.advance({ hours: 25 });
    await keep(app);
    expect(await holdsOf(officer)).toMatchObject([{ incident: { id: row } }, { system: 'hr', incident: null }]);
    expect(await holdsOf(concerned)).toMatchObject([{ system: 'hr', incident: null }]);
  });

  it('are kept as long as the law asks of their system, or longer where the CPO says so, and never for a shorter time', async () => {
    await using app = await startTestApp();
    const [officer, cpo] = [await app.signInAs('officer'), await app.signInAs('cpo')];
    const { items } = await officer.call(accessSourcesPresets);
    const { mapping } = items.find(({ id }) => id === 'own')!;
    const connect = (system: string, facts: object) =>
      officer.call(accessSourcesAdd, { body: { name: system, system, mapping, ...facts } });
    await connect('few', { people: 49_999 });
    await connect('many', { people: 50_000 });
    await connect('unique', { people: 10, hasUniqueIds: true });
    await connect('unknown', {});
    const monthsNow = async () => {
      const { terms, others } = await officer.call(accessKeepingRead);
      return [...terms.map(({ system, months }) => [system, months]), ['others', others.months]];
    };
    const { plan } = await officer.call(accessKeepingRead);
    const save = (change: object, client = cpo) =>
      client.call(accessKeepingSave, { body: { ...plan, ...change, reason: '내부 관리계획에 따름' } });
    await save({ isCarrier: false });
    const byLaw = [
      ['few', 12],
      ['many', 24],
      ['unique', 24],
      ['unknown', 24],
      ['others', 24],
    ];
    expect(await monthsNow()).toEqual(byLaw);
    await save({ isCarrier: false, leastMonths: 36, version: plan.version + 1 });
    expect(await monthsNow()).toEqual(byLaw.map(([system]) => [system, 36]));
    await save({ isCarrier: true, version: plan.version + 2 });
    expect((await monthsNow())[0]).toEqual(['few', 24]);
    expect(await officer.refusal(accessKeepingSave, { body: { ...plan, reason: '바꾸려 함' } })).toMatchObject({
      code: 'forbidden',
    });
    expect(await cpo.refusal(accessKeepingSave, { body: { ...plan, reason: '먼저 본 것을 바꾸려 함' } })).toMatchObject(
      {
        code: 'conflict',
      },
    );
  });
});
