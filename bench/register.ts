/**
 * How fast the register answers with 100,000 cases: pages, filters and searches over HTTP as a signed-in officer, beside
 * a bare Fastify that runs one bare query on the same PostgreSQL in the same run.
 *
 *   npx -c "node bench/register.ts [cases] [requests]"
 */
import { cpus, tmpdir } from 'node:os';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import Fastify from 'fastify';
import pg from 'pg';
import { startEmbedded } from '../apps/server/src/database/embedded/index.ts';

const CASES = Number(process.argv[2] ?? 100_000);
const REQUESTS = Number(process.argv[3] ?? 200);

/** Invented register lines: a few hundred different sentences, spread over ten years. */
const fill = `
  insert into incident (id, number, version, stage, title, summary, reporter_type, handling_type, department_id, reported_at,
    registered_at, grade, graded_at, subject_count, closed_at)
  select gen_random_uuid(), (2016 + n / 10000) || '-' || lpad(n::text, 6, '0'), 3,
    (array['registered', 'graded', 'responding', 'follow-up', 'closed', 'closed', 'closed'])[1 + n % 7],
    (array['공지사항 붙임파일', '수강신청 명단', '민원 처리부', '회원 목록', '급여 대장', '상담 기록', '출입 기록'])[1 + n % 7] || ' ' ||
      (array['오발송', '홈페이지 노출', '분실', '권한 밖 열람', '검색엔진 노출', '랜섬웨어'])[1 + n % 6] || ' ' || n,
    repeat('담당자가 확인하여 신고한 내용입니다. ', 5) || n, (array['staff', 'student', 'public'])[1 + n % 3],
    (array['checking', 'advised', 'police', 'other'])[1 + n % 4], (select id from department order by id offset n % 3 limit 1),
    now() - (n || ' minutes')::interval * 50, now() - (n || ' minutes')::interval * 50 + interval '1 hour', 1 + n % 3, now(), n % 5000, null
  from generate_series(1, $1::int) n`;

interface Figures {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
}

const measure = async (name: string, ask: (n: number) => Promise<unknown>): Promise<Figures> => {
  const times: number[] = [];
  for (let n = 0; n < 20; n += 1) await ask(n);
  for (let n = 0; n < REQUESTS; n += 1) {
    const begin = performance.now();
    await ask(n);
    times.push(performance.now() - begin);
  }
  const sorted = times.toSorted((left, right) => left - right);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { name, p50: at(0.5), p95: at(0.95) };
};

const bare = async (url: string): Promise<{ ask: () => Promise<unknown>; close: () => Promise<void> }> => {
  const pool = new pg.Pool({ connectionString: url });
  const server = Fastify();
  server.get(
    '/',
    async () =>
      (
        await pool.query(
          'select id, number, title, stage, reported_at from incident order by reported_at desc limit 20',
        )
      ).rows,
  );
  const address = await server.listen({ port: 0 });
  return {
    ask: async () => (await fetch(address)).text(),
    close: async () => {
      await server.close();
      await pool.end();
    },
  };
};

const dataDir = await mkdtemp(join(tmpdir(), 'bongsu-bench-'));
const database = await startEmbedded({ dataDir });
process.env['DATABASE_URL_TEST'] = database.url;
const { startTestApp } = await import('../apps/server/test/app.ts');
try {
  await using app = await startTestApp();
  const officer = await app.signInAs('officer');
  const head = await app.signInAs('handler');
  const owner = new pg.Client({ connectionString: app.databaseUrl });
  await owner.connect();
  await owner.query(fill, [CASES]);
  await owner.query('vacuum analyze incident');
  await owner.end();
  const get = (client: typeof officer, query: string) => async (): Promise<void> => {
    const answer = await fetch(`${app.address}/api/incidents?${query}`, {
      headers: { cookie: `bongsu=${client.session}`, 'x-forwarded-for': '10.9.8.7' },
    });
    if (!answer.ok) throw new Error(`${query}: ${answer.status}`);
    await answer.arrayBuffer();
  };
  const plain = await bare(app.databaseUrl);
  const figures = [
    await measure('bare Fastify + one query', plain.ask),
    await measure('first page, officer', get(officer, 'page=1')),
    await measure('page 2,000, officer', get(officer, 'page=2000')),
    await measure('search 3 syllables, officer', get(officer, `q=${encodeURIComponent('급여 대장')}`)),
    await measure('search 2 syllables, officer', get(officer, `q=${encodeURIComponent('분실')}`)),
    await measure('search rare number, officer', get(officer, `q=${CASES - 1}`)),
    await measure('grade and stage filter, officer', get(officer, 'grade=1&stage=closed&sort=-grade')),
    await measure('first page, head of a department', get(head, 'page=1')),
  ];
  await plain.close();
  console.log(
    `${CASES.toLocaleString('en')} cases, ${REQUESTS} requests each, one after another, ${cpus().length} cores, Node ${process.version}\n`,
  );
  console.log('| request | p50 ms | p95 ms | p95 / bare |\n|---|---|---|---|');
  const base = figures[0]?.p95 ?? 1;
  for (const { name, p50, p95 } of figures)
    console.log(`| ${name} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${(p95 / base).toFixed(1)} |`);
} finally {
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
}
