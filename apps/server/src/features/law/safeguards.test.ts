import {
  analysisResults,
  encryptedItems,
  impactResults,
  lawAssessSafeguards,
  safeguardRoles,
  safeguardSizes,
  storageZones,
  subjectKinds,
} from '@bongsu/contracts';
import * as statute from '@bongsu/statute';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';

let app: TestApp;
let staff: SignedInClient;

beforeAll(async () => {
  app = await startTestApp();
  staff = await app.signInAs('staff');
});
afterAll(() => app[Symbol.asyncDispose]());

const profile = {
  asOf: '2026-11-21',
  size: 'public-institution',
  roles: ['controller'],
  subjectCount: 120_000,
  dataKinds: ['general', 'resident-registration'],
};

const kept = () =>
  app.rows(sql`
    select (select count(*) from incident) as cases, (select count(*) from duty_decision) as decisions,
      (select count(*) from access_record) as records`);

it('a profile can say everything that the law engine knows', () => {
  expect([...safeguardSizes]).toEqual([...statute.sizes]);
  expect([...safeguardRoles]).toEqual([...statute.profileRoles]);
  expect([...subjectKinds]).toEqual([...statute.subjectKinds]);
  expect([...storageZones]).toEqual([...statute.zones]);
  expect([...analysisResults]).toEqual([...statute.analysisResults]);
  expect([...impactResults]).toEqual([...statute.impactResults]);
  expect([...encryptedItems]).toEqual(['password', ...statute.dataKinds]);
});

describe('the safeguards of a profile', () => {
  it.each([
    ['at a day', profile],
    ['of the old types', { ...profile, asOf: '2022-01-01' }],
    ['of whom nothing is known', {}],
  ])('%s are answered exactly as `bongsu safeguards` answers them', async (_when, body) => {
    const read = statute.readProfile(body);
    const own = statute.safeguards(read.ok ? read.value : {}, statute.loadSafeguards(), app.clock.now());
    expect(await staff.call(lawAssessSafeguards, { body })).toEqual(JSON.parse(JSON.stringify(own)));
  });

  it('are told in both languages, with article, period and what is missing', async () => {
    const { asOf, duties, oldType, encryption } = await staff.call(lawAssessSafeguards, { body: profile });
    expect(asOf).toBe('2026-11-21T00:00:00+09:00');
    expect(oldType.status).toBe('not-in-force');
    const keeping = duties.find(({ id }) => id === 'S-8-1');
    expect(keeping).toMatchObject({ status: 'required', period: 'P2Y', measure: 'keep', periodSettled: true });
    expect(keeping?.title).toEqual({ ko: '접속기록 보관', en: 'Keeping access records' });
    expect(keeping?.basis[0]?.article).toBe('제8조제1항');
    expect(keeping?.why).toHaveLength(keeping?.whyEn.length ?? -1);
    expect(duties.find(({ id }) => id === 'S-6-2')).toMatchObject({ status: 'needs-facts', missing: ['remoteAccess'] });
    expect(encryption).toContainEqual(
      expect.objectContaining({ item: 'resident-registration', zone: 'inside', required: 'required' }),
    );
  });

  it('have the old type of a day on which there were types', async () => {
    const { oldType } = await staff.call(lawAssessSafeguards, { body: { ...profile, asOf: '2023-09-21' } });
    expect(oldType).toMatchObject({ status: 'settled', type: 3 });
    const open = await staff.call(lawAssessSafeguards, { body: { asOf: '2023-09-21' } });
    expect(open.oldType).toMatchObject({ status: 'needs-facts', possible: [1, 2, 3] });
  });

  it('are open to every member of the organisation and to nobody else', async () => {
    expect(await app.visitor().refusal(lawAssessSafeguards, { body: profile })).toMatchObject({
      code: 'not-signed-in',
    });
  });

  it('of a profile that is wrong or misspelt are refused with each field and what was expected, in the language of the reader', async () => {
    const body = { size: 'enormous', subjectCuont: 3, asOf: 'yesterday' };
    const korean = await staff.refusal(lawAssessSafeguards, { body });
    expect(korean).toMatchObject({ code: 'invalid', status: 400 });
    expect(korean.errors?.map(({ path }) => path).toSorted()).toEqual(['asOf', 'size', 'subjectCuont']);
    expect(JSON.stringify(korean)).toContain('기대한 값: 다음 중 하나: large-company');
    expect(JSON.stringify(korean)).not.toMatch(/enormous|yesterday/);
    const response = await staff.fetch(lawAssessSafeguards.path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify(body),
    });
    expect(await response.text()).toContain('expected: no field of this name');
  });

  it('leave nothing behind: no case, no decision, no record', async () => {
    const before = await kept();
    await staff.call(lawAssessSafeguards, { body: profile });
    expect(await kept()).toEqual(before);
  });
});
