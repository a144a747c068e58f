/**
 * How long a big list of recipients holds the server up: a CSV and an XLSX, looked at and taken over, over HTTP from
 * another process. The delay of the event loop is how long everybody else waits for their turn meanwhile.
 *
 *     npx node bench/lists.ts [rows]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { renderXlsx } from '@bongsu/docgen';
import { syntheticPeople, type SyntheticPerson } from '@bongsu/testkit';
import { startEmbedded } from '../apps/server/src/database/embedded/index.ts';

const ROWS = Number(process.argv[2] ?? 200_000);

const csv = (people: readonly SyntheticPerson[]): string =>
  ['성명,전자우편,휴대전화', ...people.map(({ name, email, phone }) => `${name},${email},${phone}`)].join('\r\n');

const xlsx = (people: readonly SyntheticPerson[]): Promise<Uint8Array> =>
  renderXlsx({
    name: '명단',
    columns: [
      { header: '성명', width: 10, type: 'text', value: (row) => row.name },
      { header: '전자우편', width: 30, type: 'text', value: (row) => row.email },
      { header: '휴대전화', width: 20, type: 'text', value: (row) => row.phone },
    ],
    rows: people,
  });

const dataDir = await mkdtemp(join(tmpdir(), 'bongsu-bench-'));
const database = await startEmbedded({ dataDir });
process.env['DATABASE_URL_TEST'] = database.url;
const { draft, setNoticeStage } = await import('../apps/server/src/features/notices/case.fixture.ts');
const officer = fork(new URL('lists/officer.ts', import.meta.url));
try {
  // The heading is a row too.
  const people = syntheticPeople(1, ROWS - 1);
  const lists = { CSV: csv(people), XLSX: await xlsx(people) };
  await using stage = await setNoticeStage();
  const { app, handler, incidentId } = stage;
  const ask = async (what: string, task: { path: string; file?: string; body?: unknown }): Promise<never> => {
    globalThis.gc?.();
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const begin = performance.now();
    delay.enable();
    officer.send({ address: app.address, cookie: `bongsu=${handler.session ?? ''}`, ...task });
    const [reply] = (await once(officer, 'message')) as [{ ok: boolean; answer: never }];
    delay.disable();
    if (!reply.ok) throw new Error(`${what}: ${JSON.stringify(reply.answer)}`);
    const [took, p99, longest] = [performance.now() - begin, delay.percentile(99) / 1e6, delay.max / 1e6];
    const cells = [what, (took / 1000).toFixed(1), p99.toFixed(0), longest.toFixed(0)];
    console.log(`| ${[...cells, (process.memoryUsage().rss / 1024 / 1024).toFixed(0)].join(' | ')} |`);
    return reply.answer;
  };

  console.log(`${ROWS.toLocaleString('en')} rows, ${cpus().length} cores, Node ${process.version}\n`);
  console.log('| request | took s | delay p99 ms | delay max ms | RSS after MB |\n|---|---|---|---|---|');
  const idle = monitorEventLoopDelay({ resolution: 5 });
  idle.enable();
  await sleep(5000);
  idle.disable();
  console.log(
    `| nothing at all | 5.0 | ${(idle.percentile(99) / 1e6).toFixed(0)} | ${(idle.max / 1e6).toFixed(0)} | |`,
  );
  for (const [name, content] of Object.entries(lists)) {
    const file = join(dataDir, `list.${name.toLowerCase()}`);
    await writeFile(file, content);
    const base = `/api/incidents/${incidentId}/notices/${await draft(stage)}/recipients/uploads`;
    const shown: { importId: string; mapping: unknown; hasHeader: boolean } = await ask(`${name}: look at it`, {
      path: base,
      file,
    });
    const { mapping, hasHeader } = shown;
    await ask(`${name}: take it over`, { path: `${base}/${shown.importId}/import`, body: { mapping, hasHeader } });
  }
} finally {
  officer.kill();
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
}
