import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  evidenceAdd,
  evidenceDownload,
  evidenceGet,
  evidenceHandOver,
  evidenceList,
  evidenceVerify,
  incidentsTimeline,
  incidentsVerifyTimeline,
  type EvidenceItem,
} from '@bongsu/contracts';
import { sha256 } from '@bongsu/kit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';
import { openCase, type CaseAtHand } from './case.fixture.ts';
import { checkFile } from './check-file.ts';

const LOG = '2026-11-20 17:03 198.51.100.7 GET /files/4821\n'.repeat(4000);

let app: TestApp;
let of: CaseAtHand;

beforeAll(async () => {
  app = await startTestApp();
  of = await openCase(app);
});
afterAll(() => app[Symbol.asyncDispose]());

const add = (by: SignedInClient = of.handler, content: string = LOG): Promise<EvidenceItem> =>
  by.call(evidenceAdd, {
    params: { incidentId: of.id },
    body: { name: '누리집 접속기록', source: '누리집 서버 web-01', collectedAt: '2026-11-20T18:10:00+09:00' },
    file: { name: 'access.exe', content },
  });

const paramsOf = (evidence: EvidenceItem) => ({ incidentId: of.id, evidenceId: evidence.id });

const files = (): Promise<string[]> => readdir(join(app.deps.config.dataDir, 'files'), { recursive: true });

const fileOf = async (evidence: EvidenceItem): Promise<string> => {
  const [row] = await app.rows<{ key: string }>(sql`select storage_key as key from evidence where id = ${evidence.id}`);
  const key = row?.key ?? '';
  return join(app.deps.config.dataDir, 'files', key.slice(0, 2), key);
};

describe('evidence that comes in', () => {
  it('is measured and hashed as it arrives, and recognised by content, whatever its name says', async () => {
    const evidence = await add();
    expect(evidence).toMatchObject({
      size: LOG.length,
      sha256: sha256(LOG),
      mediaType: 'text/plain',
      fileName: 'access.exe',
    });
    expect(evidence.label).toMatch(/^E-\d\d$/);
  });

  it('lies encrypted on the disk', async () => {
    const bytes = await readFile(await fileOf(await add()));
    expect(bytes.includes('198.51.100.7')).toBe(false);
  });

  it('is refused when it was collected in the future, and leaves no file behind', async () => {
    const before = await files();
    const refusal = await of.handler.refusal(evidenceAdd, {
      params: { incidentId: of.id },
      body: { name: '기록', source: '서버', collectedAt: '2026-12-24T18:10:00+09:00' },
      file: { name: 'a.txt', content: 'x' },
    });
    expect(refusal).toMatchObject({ code: 'invalid', errors: [{ path: 'collectedAt' }] });
    const stored = (await files()).filter((name) => name.length > 2).length;
    expect(stored).toBe(before.filter((name) => name.length > 2).length);
  });

  it('stands on the timeline with its digest', async () => {
    const evidence = await add();
    const { items } = await of.officer.call(incidentsTimeline, { params: { incidentId: of.id } });
    expect(items.findLast((event) => event.kind === 'evidence-added')?.data).toMatchObject({
      evidenceId: evidence.id,
      sha256: evidence.sha256,
    });
  });

  it('can be changed or deleted by nobody, not even by the owner of the database', async () => {
    await add();
    const owner = new pg.Client({ connectionString: app.databaseUrl });
    await owner.connect();
    for (const table of ['evidence', 'evidence_check', 'evidence_hand_over']) {
      const { rows } = await owner.query<{ may: boolean }>(
        `select has_table_privilege('bongsu_app', '${table}', 'DELETE') or has_table_privilege('bongsu_app', '${table}', 'UPDATE')
           or has_table_privilege('bongsu_app', '${table}', 'TRUNCATE') as may`,
      );
      expect(rows).toEqual([{ may: false }]);
    }
    await expect(owner.query('delete from evidence')).rejects.toThrow(/only ever added/);
    await expect(owner.query("update evidence set sha256 = ''")).rejects.toThrow(/only ever added/);
    await expect(owner.query('truncate evidence cascade')).rejects.toThrow(/only ever added/);
    await owner.end();
  });
});

describe('a check', () => {
  it('finds an untouched file as it was, again and again, and keeps each look', async () => {
    const evidence = await add();
    await of.handler.call(evidenceVerify, { params: paramsOf(evidence) });
    const auditor = await app.signInAs('auditor');
    const check = await auditor.call(evidenceVerify, { params: paramsOf(evidence) });
    expect(check).toMatchObject({ outcome: 'match', sha256: evidence.sha256 });
    const whole = await auditor.call(evidenceGet, { params: paramsOf(evidence) });
    expect(whole.checks.map((entry) => entry.outcome)).toEqual(['match', 'match']);
    expect(whole.lastCheck?.checkedBy?.id).toBe(auditor.person.personId);
  });

  it('says that it cannot check a file that was altered, cut or removed on disk', async () => {
    const evidence = await add();
    const path = await fileOf(evidence);
    const bytes = await readFile(path);
    const outcome = async (): Promise<string> =>
      (await of.handler.call(evidenceVerify, { params: paramsOf(evidence) })).outcome;
    await writeFile(path, Buffer.concat([bytes.subarray(0, 40), Buffer.of(bytes[40]! ^ 1), bytes.subarray(41)]));
    expect(await outcome()).toBe('cannot-check');
    await writeFile(path, bytes.subarray(0, 20));
    expect(await outcome()).toBe('cannot-check');
    await rm(path);
    expect(await outcome()).toBe('cannot-check');
    await writeFile(path, bytes);
    expect(await outcome()).toBe('match');
  });

  it('finds a mismatch where the file opens but is not what came in', async () => {
    const [row] = await app.rows<{ key: string }>(sql`select storage_key as key from evidence limit 1`);
    expect(await checkFile(app.deps.files, row?.key ?? '', sha256('something else'))).toMatchObject({
      outcome: 'mismatch',
    });
  });

  it('leaves the chain of the timeline whole', async () => {
    const check = await of.officer.call(incidentsVerifyTimeline, { params: { incidentId: of.id } });
    expect(check).toMatchObject({ ok: true, firstBroken: null });
  });
});

describe('taking evidence out', () => {
  it('needs a reason first', async () => {
    const evidence = await add();
    const refusal = await of.handler.refusal(evidenceDownload, {
      params: paramsOf(evidence),
      body: { reason: '네' },
    });
    expect(refusal).toMatchObject({ code: 'invalid', errors: [{ path: 'reason' }] });
  });

  it('gives the same bytes, as an attachment that runs nothing, and leaves an access record', async () => {
    const evidence = await add();
    const { headers, bytes } = await of.handler.download(evidenceDownload, {
      params: paramsOf(evidence),
      body: { reason: '외부 감식을 위한 제출' },
    });
    expect(bytes.toString()).toBe(LOG);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="access\.exe"/);
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    const records = await app.rows(sql`
      select action, reason, person_id as "personId", incident_id as "incidentId" from access_record
      where operation = 'evidence.download' and subjects = ${[`evidence:${evidence.id}`]}`);
    expect(records).toEqual([
      {
        action: 'download',
        reason: '외부 감식을 위한 제출',
        personId: of.handler.person.personId,
        incidentId: of.id,
      },
    ]);
  });

  it('is for those who work on the case and the auditor, although more people see the list', async () => {
    const evidence = await add();
    const input = { params: paramsOf(evidence), body: { reason: '내용 확인이 필요함' } };
    const head = await app.signInAs('head');
    expect((await head.call(evidenceList, { params: { incidentId: of.id } })).items.length).toBeGreaterThan(0);
    expect(await head.refusal(evidenceDownload, input)).toMatchObject({ code: 'forbidden' });
    const auditor = await app.signInAs('auditor');
    expect((await auditor.download(evidenceDownload, input)).bytes.length).toBe(LOG.length);
  });

  it('answers a handler of another department as if there were nothing', async () => {
    const evidence = await add();
    const stranger = await app.signInAs('handler', { department: '시설처' });
    const known = await stranger.refusal(evidenceGet, { params: paramsOf(evidence) });
    const unknown = await stranger.refusal(evidenceGet, {
      params: { incidentId: of.id, evidenceId: '00000000-0000-7000-8000-000000000000' },
    });
    expect({ ...known, instance: '' }).toEqual({ ...unknown, instance: '' });
    expect(known.status).toBe(404);
  });
});

describe('the chain of custody', () => {
  it('shows each hand-over with both ends, and who has it now', async () => {
    const evidence = await add();
    const params = paramsOf(evidence);
    const from = { personId: of.handler.person.personId };
    await of.handler.call(evidenceHandOver, {
      params,
      body: {
        from,
        to: { name: '○○경찰서 사이버수사팀' },
        at: '2026-11-20T18:15:00+09:00',
        purpose: '수사 의뢰에 따른 제출',
      },
    });
    const whole = await of.officer.call(evidenceGet, { params });
    expect(whole.holder).toEqual({ person: null, name: '○○경찰서 사이버수사팀' });
    expect(whole.handOvers).toMatchObject([
      { from: { person: { id: of.handler.person.personId } }, purpose: '수사 의뢰에 따른 제출' },
    ]);
  });

  it('wants exactly one name for each end', async () => {
    const params = paramsOf(await add());
    const refusal = await of.handler.refusal(evidenceHandOver, {
      params,
      body: { from: {}, to: { name: '경찰' }, at: '2026-11-20T18:15:00+09:00', purpose: '제출' },
    });
    expect(refusal.errors).toMatchObject([{ path: 'from.name' }]);
  });
});
