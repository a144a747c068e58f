import {
  evidenceDownload,
  evidenceList,
  evidenceVerify,
  findingsEscalate,
  findingsMine,
  findingsReport,
  incidentsGet,
  incidentsList,
  incidentsTimeline,
} from '@bongsu/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';
import { enrol, fileOf, roundToday, scan } from './world.fixture.ts';

let app: TestApp;
let officer: SignedInClient;
let owner: SignedInClient;
let fileIds: string[];
beforeAll(async () => {
  app = await startTestApp();
  officer = await app.signInAs('officer');
  owner = await app.signInAs('staff');
  const agent = await enrol(app, officer, owner);
  await scan(app, agent, await roundToday(app, officer), [fileOf(1), fileOf(2), fileOf(3)]);
  fileIds = (await owner.call(findingsMine)).items.map(({ id }) => id);
});
afterAll(async () => app[Symbol.asyncDispose]());

const reason = '위험한 파일이라 사고로 다룸';
const click = () => owner.call(findingsReport, { params: { fileId: fileIds[1]! }, body: {} });

describe('a finding', () => {
  it('becomes a case in one click, with what the agent told sealed as evidence', async () => {
    const { id: incidentId } = await owner.call(findingsReport, { params: { fileId: fileIds[0]! }, body: {} });
    const params = { incidentId };
    const incident = await officer.call(incidentsGet, { params });
    expect(incident.title).toContain('주민등록번호 1건');
    for (const secret of ['명단', '800101']) expect(JSON.stringify(incident)).not.toContain(secret);
    const { items } = await officer.call(evidenceList, { params });
    expect(items).toMatchObject([
      { label: 'E-01', name: '개인정보 검출 결과', mediaType: 'application/json', addedBy: null },
    ]);
    const evidence = { ...params, evidenceId: items[0]!.id };
    expect(await officer.call(evidenceVerify, { params: evidence })).toMatchObject({ outcome: 'match' });
    const { bytes } = await officer.download(evidenceDownload, { params: evidence, body: { reason } });
    expect(JSON.parse(bytes.toString())).toMatchObject({
      file: { path: fileOf(1).path, sha256: fileOf(1).sha256, samples: fileOf(1).samples },
      origin: { label: '교무처 컴퓨터' },
    });
    const { items: events } = await officer.call(incidentsTimeline, { params });
    expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['reported', 'evidence-added']));
  });

  it('makes one case however often it is clicked, also at the same moment', async () => {
    const made = [...(await Promise.all([click(), click()])), await click()];
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  });

  it('is made a case by an officer with a reason, and somebody involved never learns of it', async () => {
    const given = { params: { fileId: fileIds[2]! }, body: { reason, involvedIds: [owner.person.personId] } };
    const { id } = await officer.call(findingsEscalate, given);
    expect((await owner.refusal(incidentsGet, { params: { incidentId: id } })).code).toBe('not-found');
    expect((await owner.call(incidentsList)).items.map((item) => item.id)).not.toContain(id);
    const own = await owner.call(findingsReport, { params: { fileId: fileIds[2]! }, body: {} });
    expect(own.id).not.toBe(id);
    const [record] = await app.rows(sql`
      select reason, person_id as by from access_record where operation = 'findings.escalate'`);
    expect(record).toEqual({ reason, by: officer.person.personId });
  });

  it('of somebody else is found by nobody', async () => {
    const stranger = await app.signInAs('handler');
    const params = { fileId: fileIds[0]! };
    expect((await stranger.refusal(findingsReport, { params, body: {} })).code).toBe('not-found');
    expect((await officer.refusal(findingsReport, { params, body: {} })).code).toBe('not-found');
    expect((await stranger.refusal(findingsEscalate, { params, body: { reason } })).code).toBe('forbidden');
  });
});
