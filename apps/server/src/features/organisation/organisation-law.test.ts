import {
  dutiesList,
  organisationGet,
  organisationUpdate,
  organisationReadLaw,
  organisationSaveLaw,
  type OrganisationLaw,
} from '@bongsu/contracts';
import { describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';
import { openCase } from '../evidence/case.fixture.ts';
import { dutySweep } from '../reminders/sweep.ts';

type Legal = OrganisationLaw;

const nothing: Omit<Legal, 'version'> = {
  furtherRoles: [],
  euSubjects: 'no',
  optionalRules: [],
  internalTargets: { immediately: null, 'without-delay': null },
  listRetentionDays: 90,
};

const change = async (client: SignedInClient, legal: Partial<Legal>) => {
  const { version } = await client.call(organisationReadLaw);
  return client.call(organisationSaveLaw, { body: { ...nothing, ...legal, version } });
};

/** The facts of the newest decision about a case. */
const lastFacts = async (app: TestApp, incidentId: string) => {
  const [row] = await app.rows<{ organisation: unknown }>(sql`
    select facts->'organisation' as organisation from duty_decision where incident_id = ${incidentId}
    order by decided_at desc, id desc limit 1`);
  return row?.organisation;
};

describe('what the organisation is to the law', () => {
  it('is what set-up asked, and no more until somebody says it', async () => {
    await using app = await startTestApp();
    const staff = await app.signInAs('staff');
    expect(await staff.call(organisationReadLaw)).toMatchObject(nothing);
    const { id } = await openCase(app);
    expect(await lastFacts(app, id)).toEqual({
      roles: ['controller'],
      public: true,
      euSubjects: false,
      optionalRules: [],
      internalTargets: { immediately: null, 'without-delay': null },
    });
  });

  it('is set by an administrator or the CPO and recorded, and the second of two editors is told what stands now', async () => {
    await using app = await startTestApp();
    const [cpo, administrator, officer] = [
      await app.signInAs('cpo'),
      await app.signInAs('administrator'),
      await app.signInAs('officer'),
    ];
    const { version } = await cpo.call(organisationReadLaw);
    const legal: Omit<Legal, 'version'> = {
      furtherRoles: ['processor', 'financial-company'],
      euSubjects: 'no',
      optionalRules: ['KR-PUB-NIS'],
      listRetentionDays: 30,
      internalTargets: { immediately: 6, 'without-delay': 48 },
    };
    expect(await cpo.call(organisationSaveLaw, { body: { ...legal, version } })).toMatchObject(legal);
    const late = await administrator.refusal(organisationSaveLaw, { body: { ...nothing, version } });
    expect(late).toMatchObject({ code: 'conflict', current: legal });
    expect(await officer.refusal(organisationSaveLaw, { body: { ...nothing, version } })).toMatchObject({
      code: 'forbidden',
    });
    const records = await app.rows(sql`select subjects from access_record where operation = 'organisation.saveLaw'`);
    expect(records).toEqual([{ subjects: ['organisation:law'] }]);
  });

  it('keeps a target in hours within reason, and a rule nobody knows out', async () => {
    await using app = await startTestApp();
    const cpo = await app.signInAs('cpo');
    const { version } = await cpo.call(organisationReadLaw);
    const body = { ...nothing, internalTargets: { immediately: 0, 'without-delay': 1000 }, version };
    const refused = await cpo.refusal(organisationSaveLaw, { body });
    expect(refused.errors?.map(({ path }) => path)).toEqual([
      'internalTargets.immediately',
      'internalTargets.without-delay',
    ]);
  });
});

describe('open cases', () => {
  it('are judged again by what the organisation is now, once, and each judgement stays', async () => {
    await using app = await startTestApp();
    const { id, officer } = await openCase(app);
    await change(await app.signInAs('cpo'), { furtherRoles: ['processor'], euSubjects: 'yes' });
    await dutySweep.run(app.deps);
    expect(await lastFacts(app, id)).toMatchObject({
      roles: ['controller', 'processor'],
      public: true,
      euSubjects: true,
    });
    const { decisions } = await officer.call(dutiesList, { params: { incidentId: id } });
    await dutySweep.run(app.deps);
    const again = await officer.call(dutiesList, { params: { incidentId: id } });
    expect(again.decisions).toEqual(decisions);
  });

  it('are judged again too when the organisation begins to provide online services, and not when only its name changes', async () => {
    await using app = await startTestApp();
    const { id, officer } = await openCase(app);
    const administrator = await app.signInAs('administrator');
    const keys = async () =>
      (await officer.call(dutiesList, { params: { incidentId: id } })).duties.map(({ rule }) => rule);
    const rename = async (with_: { name: string; onlineServiceProvider: boolean }) => {
      const { version } = await administrator.call(organisationGet);
      const contact = '정보보호팀 02-000-0000';
      await administrator.call(organisationUpdate, { body: { ...with_, kind: 'public', contact, version } });
      await dutySweep.run(app.deps);
    };
    const decided = () => app.rows(sql`select id from duty_decision where incident_id = ${id}`);
    const before = await decided();
    await rename({ name: '한빛대학교 새 이름', onlineServiceProvider: false });
    expect(await decided()).toEqual(before);
    await rename({ name: '한빛대학교', onlineServiceProvider: true });
    expect(await keys()).toContain('KR-NET-INCIDENT');
  });
});
