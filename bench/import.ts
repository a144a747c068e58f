/**
 * What a list of very many people costs: reading it beside the parsing library alone, taking it over, and what follows with
 * it until its sending has begun. How long somebody else who works on the same case waits meanwhile, and how much memory
 * server and reader have at most.
 *
 *     npx node bench/import.ts [rows] [csv|xlsx]
 */
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  incidentsRecordAction,
  noticesGet,
  noticesProgress,
  recipientsImports,
  recipientsList,
} from '@bongsu/contracts';
import { parse } from 'csv-parse';
import { startEmbedded } from '../apps/server/src/database/embedded/index.ts';
import { writeCsv, writeXlsx } from './import/files.ts';
import { watchMemory } from './import/memory.ts';

const ROWS = Number(process.argv[2] ?? 1_000_000);
const FORMATS = process.argv[3] === undefined ? ['csv', 'xlsx'] : [process.argv[3]];

const dataDir = await mkdtemp(join(tmpdir(), 'bongsu-bench-'));
const database = await startEmbedded({ dataDir });
process.env['DATABASE_URL_TEST'] = database.url;
const { decide, draft, send, setNoticeStage, submit } =
  await import('../apps/server/src/features/notices/case.fixture.ts');
const { importList, previewList } = await import('../apps/server/src/features/recipients/import-list.ts');
const signal = new AbortController().signal;

const timed = async <T>(what: string, work: () => Promise<T>, perRow = false): Promise<T> => {
  globalThis.gc?.();
  const memory = watchMemory();
  const begin = performance.now();
  const answer = await work();
  const seconds = (performance.now() - begin) / 1000;
  const { server, reader } = memory.stop();
  const cells = [what, seconds.toFixed(1), perRow ? Math.round(ROWS / seconds).toLocaleString('en') : ''];
  console.log(`| ${[...cells, server.toFixed(0), reader === 0 ? '' : reader.toFixed(0)].join(' | ')} |`);
  return answer;
};

const libraryAlone = async (path: string): Promise<void> => {
  let rows = 0;
  for await (const _ of createReadStream(path).pipe(parse({ bom: true }))) rows += 1;
  if (rows !== ROWS) throw new Error(`the library read ${String(rows)} rows`);
};

try {
  console.log(
    `${ROWS.toLocaleString('en')} rows, ${cpus().length} cores, Node ${process.version}, load ${loadavg()[0]?.toFixed(1) ?? ''}\n`,
  );
  console.log('| step | took s | rows/s | server MB at most | reader MB at most |\n|---|---|---|---|---|');
  for (const format of FORMATS) {
    await using stage = await setNoticeStage();
    const { app, handler, officer, cpo, incidentId } = stage;
    const { deps } = app;
    const path = join(dataDir, `list.${format}`);
    await (format === 'csv' ? writeCsv : writeXlsx)(path, ROWS);
    const noticeId = await draft(stage);
    const params = { incidentId, noticeId };
    const stored = await deps.files.write(createReadStream(path));
    console.log(`| ${format}: a file of ${((await stat(path)).size / 1024 / 1024).toFixed(0)} MB | | | | |`);
    if (format === 'csv') await timed('csv: the library alone', () => libraryAlone(path), true);
    const upload = { name: `list.${format}`, mediaType: '', stored };
    const as = <T>(work: Parameters<typeof deps.database.transaction<T>>[1]): Promise<T> =>
      deps.database.transaction(handler.person, work);
    const shown = await timed(
      `${format}: looked at`,
      () => as((tx) => previewList(tx, deps, incidentId, noticeId, { upload, signal })),
      true,
    );
    const { importId, mapping, hasHeader } = shown;
    // Somebody else records a step of the same case meanwhile, again and again.
    const waits: number[] = [];
    const ending = new AbortController();
    const other = (async () => {
      while (!ending.signal.aborted) {
        const begin = performance.now();
        const body = { at: app.clock.now().toString(), kind: 'block' as const, description: '접속을 막음' };
        await cpo.call(incidentsRecordAction, { params: { incidentId }, body });
        waits.push(performance.now() - begin);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    })();
    const place = { incidentId, noticeId, importId };
    const isTaking = async (): Promise<boolean> => {
      const { items } = await handler.call(recipientsImports, { params });
      return items.some(({ state }) => state === 'taking');
    };
    await timed(
      `${format}: taken over`,
      async () => {
        await importList(deps, handler.person, place, { mapping, hasHeader, sharedAddress: 'once' });
        while (await isTaking()) await new Promise((resolve) => setTimeout(resolve, 200));
      },
      true,
    );
    ending.abort();
    await other;
    const sorted = waits.toSorted((one, two) => one - two);
    console.log(
      `| ${format}: meanwhile somebody else waited, p50 / most: ${(sorted[sorted.length >> 1] ?? 0).toFixed(0)} / ${(sorted.at(-1) ?? 0).toFixed(0)} ms | | | | |`,
    );
    if (format !== FORMATS[0]) continue;
    await timed('the page of the notice', () => handler.call(noticesGet, { params }));
    await timed('the first page of the list', () => handler.call(recipientsList, { params }));
    await timed('page 40,000 of the list', () => handler.call(recipientsList, { params, query: { page: ROWS / 25 } }));
    await timed('submitted', () => submit(stage, noticeId));
    await timed('approved', () => decide(stage, noticeId, 'approved', officer));
    await timed('sending begun', () => send(stage, noticeId));
    await timed('progress', () => officer.call(noticesProgress, { params }));
  }
} finally {
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
}
