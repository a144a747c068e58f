// A reporter who is found is punished, and nobody reports again (대응지침 제21조). Nobody leaks one on purpose: it is a log line,
// the author of a file, an address in a record that nobody thought of. So very many report, each with everything by which
// they could be found, and then everything there is gets searched for it.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { smtpSink, type SmtpSink } from '@bongsu/testkit';
import { chromium, type Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../apps/server/test/app.ts';
import { keptLog } from '../../apps/server/test/log.ts';
import { systemActor } from '../../apps/server/src/actor.ts';
import { sql } from '../../apps/server/src/database/index.ts';
import { saveMailSettings } from '../../apps/server/src/features/organisation/index.ts';
import { jpegWith } from '../../apps/server/src/features/public-door/strip/files.fixture.ts';
import { canariesIn, canaryOf } from './canaries.ts';
import { exportAll, moveIn, work, type House } from './house.ts';
import { searched, searchedApi, searchedDatabase, searchedDisk, searchedFile, searchedPages } from './places.ts';
import { reportAll } from './reports.ts';

const REPORTS = Number(process.env['CANARY_REPORTS'] ?? 24);
/** Cases that somebody works on, and that every role then looks at from all sides. */
const WORKED = Math.min(REPORTS, 12);

/** Of so many of them also everything is read that bears an identifier of its own: a notice, a paper, a file. */
const DEEP = REPORTS < 100 ? 1 : 3;

/** The most pages that are looked at for one role. */
const PAGES = REPORTS < 100 ? 10 : 80;

const root = fileURLToPath(new URL('../..', import.meta.url));
const { log, lines } = keptLog();

let app: TestApp;
let sink: SmtpSink;
let browser: Browser;
let house: House;
let folder: string;
let cases: readonly string[] = [];

const told = (what: string): void => console.log(`${String(REPORTS)} reports: ${what}`);

const builtPages = async (): Promise<string> => {
  const builder = pathToFileURL(join(root, 'scripts/lib/build-web.mjs')).href;
  const { ensureWeb } = (await import(builder)) as { readonly ensureWeb: (node: string) => Promise<boolean> };
  await ensureWeb(process.execPath);
  folder = await mkdtemp(join(tmpdir(), 'bongsu-canary-'));
  await cp(join(root, 'apps/web/dist'), folder, { recursive: true });
  return folder;
};

beforeAll(async () => {
  app = await startTestApp({ log, pages: await builtPages() });
  sink = await smtpSink();
  const mail = {
    host: sink.host,
    port: sink.port,
    security: 'none',
    user: null,
    from: 'privacy@hanbit.invalid',
  } as const;
  await app.deps.database.transaction(systemActor, (tx) => saveMailSettings(tx, app.deps.vault, mail));
  house = await moveIn(app);
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  await reportAll(app, REPORTS);
  await app.tick();
  const rows = await app.rows<{ id: string }>(sql`select incident_id as id from public_report order by incident_id`);
  cases = rows.map(({ id }) => id);
}, 3_600_000);
afterAll(async () => {
  await browser.close();
  await sink.close();
  await app[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

it('every report came in, and the search finds a canary wherever it is written', () => {
  expect(cases).toHaveLength(REPORTS);
  const { name, inFile, address, phone } = canaryOf(7);
  for (const text of [name, inFile, address, phone]) {
    for (const form of [
      Buffer.from(text),
      Buffer.from(text, 'utf16le'),
      Buffer.from(Buffer.from(text).toString('hex')),
    ])
      expect(canariesIn(Buffer.concat([Buffer.from('가나'), form, Buffer.from('다')]))).not.toEqual([]);
    for (const lead of ['', 'a', 'ab'])
      expect(canariesIn(Buffer.from(`${lead}${text} 님`).toString('base64'))).not.toEqual([]);
  }
  expect(canariesIn(jpegWith(inFile))).not.toEqual([]);
});

it(
  'nobody who works with the reports is handed a canary, in no file, no paper and no list',
  { timeout: 3_600_000 },
  async () => {
    const handed = [];
    for (const incidentId of cases.slice(0, WORKED))
      handed.push(...(await work(app, house.get('officer')!, incidentId)));
    handed.push(...(await exportAll(app, house, REPORTS)));
    const sightings = [];
    for (const { what, bytes } of handed) sightings.push(...(await searchedFile(what, bytes)));
    told(`${String(handed.length)} files handed out`);
    expect(handed.length).toBeGreaterThan(WORKED * 4);
    expect(sightings).toEqual([]);
  },
);

it('no answer of the API holds one, for no role', { timeout: 3_600_000 }, async () => {
  for (const [role, client] of house) {
    const { answers, sightings } = await searchedApi(client, { cases, deep: cases.slice(0, DEEP) });
    told(`${String(answers)} answers read as ${role}`);
    expect([role, sightings]).toEqual([role, []]);
  }
});

it('no page shows one, for no role', { timeout: 3_600_000 }, async () => {
  for (const [role, client] of house) {
    const from = ['/', ...cases.slice(0, 2).flatMap((id) => [`/incidents/${id}`, `/incidents/${id}/notices`])];
    const { pages, drawn, sightings } = await searchedPages(browser, app, client, from, PAGES);
    told(`${String(pages)} pages looked at as ${role}`);
    expect([role, sightings]).toEqual([role, []]);
    if (role === 'officer') expect(drawn).toContain('명단이 밖에 있습니다.');
  }
});

it('no mail carries one', async () => {
  await app.tick();
  const sightings = sink.messages.flatMap(({ raw, parsed }) =>
    searched('mail', raw).concat(
      searched('mail', `${parsed.subject ?? ''}\n${parsed.text ?? ''}\n${parsed.html ?? ''}`),
    ),
  );
  told(`${String(sink.messages.length)} mails sent`);
  expect(sink.messages.length).toBeGreaterThan(0);
  expect(sightings).toEqual([]);
});

it('the log says what went wrong and not with whom', () => {
  told(`${String(lines.length)} lines logged`);
  expect(searched('log', lines.join('\n'))).toEqual([]);
});

it(
  'no row of the database, no byte of its files and none of the files beside it hold one',
  { timeout: 3_600_000 },
  async () => {
    const { tables, bytes, sightings } = await searchedDatabase(app);
    told(`${String(tables)} tables and ${String(Math.round(bytes / 1e6))} MB on the disk of the database`);
    expect(tables).toBeGreaterThan(40);
    expect(bytes).toBeGreaterThan(1e6);
    expect(sightings).toEqual([]);
    const disk = await searchedDisk(app.deps.config.dataDir);
    told(`${String(disk.files)} files on the disk`);
    // An original and a copy of each, and the papers.
    expect(disk.files).toBeGreaterThanOrEqual(2 * REPORTS);
    expect(disk.sightings).toEqual([]);
  },
);
