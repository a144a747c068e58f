// A reporter who is found is punished, and nobody reports again (대응지침 제21조). Nobody leaks a reporter on purpose: it is a
// log line, a file's author, an address in a record that nobody thought of. So one report is given everything by which
// its reporter could be found, and then everything that others can get at is searched for it.
import { readdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join, relative } from 'node:path';
import {
  documentsIssue,
  documentsList,
  documentsDownload,
  incidentsExport,
  incidentsRegister,
  operations,
  publicAdd,
  publicAddFile,
  publicOpen,
  publicReport,
  reporterThreadDownload,
  reporterThreadGet,
  type AnyOperation,
  type Role,
} from '@bongsu/contracts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { keptLog } from '../../../test/log.ts';
import { workAt } from '../../../test/work.ts';
import { versionOf } from '../evidence/case.fixture.ts';
import { docxWith, jpegWith, pngWith, xlsxWith } from './strip/files.fixture.ts';
import { readParts } from './strip/zip.ts';

/** Everything by which somebody is found, each so that it cannot be there by chance. */
const canaries = {
  name: 'Kanarienvogel-Gureum',
  email: 'canary-7731@example.invalid',
  phone: '010-7731-7731',
  address: '127.0.77.31',
  forwarded: '203.0.113.77',
  agent: 'CanaryBrowser-7731',
  cookie: 'canary-cookie-7731',
  referer: 'https://canary-7731.invalid/',
  fileName: 'canary-phone-7731',
  inFile: 'Canary-Author-7731',
} as const;

const { log: logged, lines } = keptLog();

const headers = {
  'x-bongsu': '1',
  'x-forwarded-for': canaries.forwarded,
  forwarded: `for=${canaries.forwarded}`,
  'user-agent': canaries.agent,
  cookie: `bongsu=${canaries.cookie}`,
  referer: canaries.referer,
};

let app: TestApp;
let owner: pg.Client;
let incidentId = '';
let receipt = '';

/** A request from a network address of its own, with everything a browser says of itself. */
const send = async (path: string, body: string, type: string): Promise<{ status: number; text: string }> => {
  const work = await workAt(app.publicAddress);
  return new Promise((resolve, reject) => {
    const sent = request(
      `${app.publicAddress}${path}`,
      { method: 'POST', localAddress: canaries.address, headers: { ...headers, ...work, 'content-type': type } },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
};

const sendJson = (operation: AnyOperation, body: unknown): Promise<{ status: number; text: string }> =>
  send(operation.path, JSON.stringify(body), 'application/json');

const addFiles = async (): Promise<void> => {
  const files = [
    [`${canaries.fileName}.jpg`, jpegWith(canaries.inFile)],
    [`${canaries.fileName}.png`, pngWith(canaries.inFile)],
    [`${canaries.fileName}.docx`, await docxWith(canaries.inFile)],
    [`${canaries.fileName}.xlsx`, await xlsxWith(canaries.inFile)],
  ] as const;
  for (const [name, content] of files)
    await app.stranger(headers).call(publicAddFile, { body: { receipt }, file: { name, content } });
};

/** What goes wrong is what is logged: a failure inside, and what no route ever sees. */
const failOnTheWay = async (): Promise<void> => {
  await owner.query('alter table public_report rename to gone');
  const failed = await sendJson(publicReport, { summary: '신고', name: canaries.name, email: canaries.email });
  await owner.query('alter table gone rename to public_report');
  expect(failed.status).toBe(500);
  expect((await send(publicAdd.path, `{"receipt": "${canaries.name}`, 'application/json')).status).toBe(400);
  expect((await send(publicAdd.path, canaries.name, 'text/plain')).status).toBe(415);
  expect((await send(`/api/public/${canaries.name}`, '{}', 'application/json')).status).toBe(404);
};

beforeAll(async () => {
  app = await startTestApp({ log: logged });
  owner = new pg.Client({ connectionString: app.databaseUrl });
  await owner.connect();
  const { name, email, phone } = canaries;
  const { status, text } = await sendJson(publicReport, { summary: '명단이 밖에 있습니다.', name, email, phone });
  expect(status).toBe(201);
  receipt = (JSON.parse(text) as { receipt: string }).receipt;
  const { rows } = await owner.query<{ id: string }>('select incident_id as id from public_report');
  incidentId = rows[0]?.id ?? '';
  expect((await sendJson(publicAdd, { receipt, text: `저는 ${name}입니다.` })).status).toBe(201);
  expect((await sendJson(publicOpen, { receipt })).status).toBe(200);
  await addFiles();
  await failOnTheWay();
  await app.tick();
});
afterAll(async () => {
  await owner.end();
  await app[Symbol.asyncDispose]();
});

/** The canaries in a text, also as Base64 or hex would carry them. */
const found = (text: string, but: readonly string[] = []): readonly string[] =>
  Object.values({ ...canaries, receipt, plainReceipt: receipt.replaceAll('-', '') })
    .filter((canary) => !but.includes(canary))
    .filter((canary) =>
      [canary, Buffer.from(canary).toString('hex'), Buffer.from(canary).toString('base64').replace(/=+$/, '')].some(
        (form) => text.includes(form),
      ),
    );

describe('whoever holds a copy of the database', () => {
  it('finds in no column of any table who reported, from where, with what, or with which receipt', async () => {
    const { rows: tables } = await owner.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const holding: string[] = [];
    for (const { name } of tables) {
      const { rows } = await owner.query<{ text: string }>(`select to_jsonb(t)::text as text from "${name}" t`);
      for (const { text } of rows) for (const canary of found(text)) holding.push(`${name}: ${canary}`);
    }
    expect(tables.length).toBeGreaterThan(40);
    expect(holding).toEqual([]);
  });

  it('finds that something came in, and neither an address nor a person beside it', async () => {
    const { rows } = await owner.query<Record<string, unknown>>(
      `select operation, person_id, address, via from access_record where operation like 'public.%' order by at, id`,
    );
    expect(rows.length).toBe(6);
    for (const row of rows) expect(row).toMatchObject({ person_id: null, address: null, via: 'none' });
    expect(rows.map(({ operation }) => operation)).not.toContain('public.open');
  });
});

it('the log says what went wrong, and nothing of with whom', () => {
  expect(lines.some((line) => line.includes('operation failed'))).toBe(true);
  expect(found(lines.join('\n'))).toEqual([]);
  const ofRequests = lines.filter((line) => !line.includes('Server listening'));
  expect(ofRequests.join('\n')).not.toContain('127.0.');
});

it('what lies on the disk is sealed: not one of its files holds any of it', async () => {
  const names = await readdir(app.deps.config.dataDir, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  const isOfLog = (parentPath: string): boolean =>
    relative(app.deps.config.dataDir, parentPath).startsWith('access-log');
  // Four originals and four copies, and the access records, which are looked through as well.
  expect(files.filter(({ parentPath }) => !isOfLog(parentPath))).toHaveLength(8);
  expect(files.some(({ parentPath }) => isOfLog(parentPath))).toBe(true);
  for (const { parentPath, name } of files)
    expect(found((await readFile(join(parentPath, name))).toString('latin1'))).toEqual([]);
});

it('the search would find it: in a file as it came, it does', async () => {
  expect(found(jpegWith(canaries.inFile).toString('latin1'))).toEqual([canaries.inFile]);
  const parts = await readParts(await docxWith(canaries.inFile));
  expect(found(parts.map(({ bytes }) => bytes.toString('utf8')).join(''))).toEqual([canaries.inFile]);
});

const roles: readonly Role[] = ['staff', 'handler', 'officer', 'cpo', 'head', 'auditor', 'administrator'];

/** Every answer that this person can get by reading, about this case or none. */
const crawl = async (client: SignedInClient): Promise<string> => {
  const texts: string[] = [];
  for (const { method, path, door } of operations) {
    if (method !== 'GET' || door === 'public' || /:(?!incidentId)/.test(path)) continue;
    const response = await client.fetch(path.replace(':incidentId', incidentId));
    texts.push(await response.text());
  }
  return texts.join('\n');
};

describe('whoever works on the case or watches over it', () => {
  it('finds in no answer who reported; what the reporter wrote themselves, only those who work on it read', async () => {
    for (const role of roles) {
      const text = await crawl(await app.signInAs(role));
      const works = role === 'officer' || role === 'cpo';
      expect([role, text.includes('명단이 밖에 있습니다.')]).toEqual([
        role,
        works || role === 'head' || role === 'auditor',
      ]);
      // In a message the reporter chose to write their name: it stays among those who talk with them.
      expect([role, found(text)]).toEqual([role, works ? [canaries.name] : []]);
    }
  });

  it('finds it in no file that they are handed', async () => {
    const officer = await app.signInAs('officer');
    const { files } = await officer.call(reporterThreadGet, { params: { incidentId } });
    expect(files).toHaveLength(4);
    for (const { id: fileId, fileName } of files) {
      const { bytes, headers: answered } = await officer.download(reporterThreadDownload, {
        params: { incidentId, fileId },
        body: { reason: '신고 내용을 확인함' },
      });
      expect([fileName, found(JSON.stringify([...answered]))]).toEqual([fileName, []]);
      const parts = fileName.endsWith('x') ? await readParts(bytes) : [{ name: fileName, bytes }];
      for (const part of parts) expect([part.name, found(part.bytes.toString('latin1'))]).toEqual([part.name, []]);
    }
  });

  it('finds it in no paper and no list that leaves the house', async () => {
    const officer = await app.signInAs('officer');
    await officer.call(incidentsRegister, {
      params: { incidentId },
      body: {
        version: await versionOf(officer, incidentId),
        title: '명단 노출',
        reporterType: 'public',
        departmentId: null,
      },
    });
    const register = await officer.download(incidentsExport, { query: { format: 'csv', reason: '월간 점검' } });
    expect(found(register.bytes.toString('utf8'))).toEqual([]);
    await officer.call(documentsIssue, {
      params: { incidentId },
      body: { kind: 'breach-report-form', format: 'hwpx' },
    });
    const [paper] = (await officer.call(documentsList, { params: { incidentId } })).items;
    const { bytes } = await officer.download(documentsDownload, {
      params: { documentId: paper?.id ?? '' },
      body: { reason: '신고서를 확인함' },
    });
    const text = (await readParts(bytes)).map((part) => part.bytes.toString('utf8')).join('\n');
    expect(text).toContain('명단이 밖에');
    expect(found(text)).toEqual([]);
  });
});
