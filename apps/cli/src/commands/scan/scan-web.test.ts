import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { smallPdf, smallWorkbook } from './small-documents.fixture.ts';

const bin = fileURLToPath(new URL('../../../bin/bongsu.mjs', import.meta.url));

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

const bongsu = (...args: readonly string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(process.execPath, [bin, ...args], { encoding: 'utf8' }, (error, out, err) =>
      resolve({ status: error === null ? 0 : Number(error.code), out, err }),
    );
  });

interface Line {
  readonly path: string;
  readonly url: string;
  readonly kind: string;
  readonly masked: string;
  readonly in: string;
}
interface Summary {
  readonly files: number;
  readonly findings: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly skipped: readonly { readonly path: string; readonly why: string }[];
  readonly cachedCopies: readonly { readonly url: string; readonly copies: readonly { readonly service: string }[] }[];
}

const linesOf = (out: string): { readonly lines: readonly Line[]; readonly summary: Summary } => {
  const all = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  return { lines: all.slice(0, -1) as Line[], summary: (all.at(-1) as { summary: Summary }).summary };
};

// Nobody's: made up, each with its own end, so that a test can tell them apart.
const rrn = (end: string): string => `900101-12345${end}`;
const WORD = Buffer.from([0xc1, 0xd6, 0xb9, 0xce, 0xb5, 0xee, 0xb7, 0xcf, 0xb9, 0xf8, 0xc8, 0xa3]);

const link = (...paths: readonly string[]): string => paths.map((path) => `<a href="${path}">자료</a>`).join('');
const page = (body: string): string =>
  `<!doctype html><html><head><title>학사 안내</title></head><body>${body}</body></html>`;

const phones = {
  text: '010-2345-1001',
  comment: '010-2345-1002',
  script: '010-2345-1003',
  attribute: '010-2345-1004',
  workbook: '010-2345-1005',
  pdf: '010-2345-1006',
  sitemap: '010-2345-1007',
  forbidden: '010-2345-1008',
  orphan: '010-2345-1009',
  author: '010-2345-1010',
  code: '010-2345-1011',
  table: '010-2345-1012',
};

const pages: Record<string, (() => readonly [type: string, body: string | Buffer]) | undefined> = {
  '/robots.txt': () => ['text/plain', 'User-agent: *\nDisallow: /private/\n'],
  '/sitemap.xml': () => [
    'application/xml',
    `<urlset><url><loc>http://127.0.0.1:${String(port)}/from-sitemap</loc></url></urlset>`,
  ],
  '/': () => [
    'text/html; charset=utf-8',
    page(`<p>담당자 휴대전화 ${phones.text}</p><!-- 옛 담당 휴대전화 ${phones.comment} <a href="/old.html">x</a> -->
      <script>var tel = "${phones.script}"; load("\\/data.json");</script><p data-owner="휴대전화 ${phones.attribute}">b</p>
      <table><tr><td>성명</td><td>휴대전화</td></tr><tr><td>김서준</td><td>${phones.table}</td></tr></table>
      ${link('/euckr', '/files/list.xlsx', '/download.do?id=7', '/private/a', '/login', 'https://elsewhere.example/')}`),
  ],
  '/old.html': () => ['text/html', page('<p>주민등록번호 900101-<b>1234568</b></p>')],
  '/data.json': () => ['application/json', JSON.stringify({ mobile: phones.code })],
  '/euckr': () => [
    'text/html; charset=euc-kr',
    Buffer.concat([Buffer.from('<html><body><p>'), WORD, Buffer.from(` ${rrn('68')}</p></body></html>`)]),
  ],
  '/files/list.xlsx': () => ['application/octet-stream', smallWorkbook(['휴대전화', phones.workbook])],
  '/download.do?id=7': () => ['application/octet-stream', smallPdf(`Mobile ${phones.pdf}`, `Kim ${phones.author}`)],
  '/from-sitemap': () => ['text/html', page(`휴대전화 ${phones.sitemap}`)],
  '/private/a': () => ['text/html', page(phones.forbidden)],
  '/orphan': () => ['text/html', page(`휴대전화 ${phones.orphan}`)],
};

let port = 0;
let seen: string[] = [];
const server = http.createServer(({ url }, response) => {
  seen.push(url!);
  const shown = url === '/download.do?id=7' ? { 'content-disposition': 'attachment; filename="plan.pdf"' } : {};
  const answer = pages[url!]?.();
  if (url === '/login') response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end();
  else if (answer === undefined) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': answer[0], ...shown }).end(answer[1]);
});

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());

const at = (path: string): string => `http://127.0.0.1:${String(port)}${path}`;
const local = ['--allow-network', '127.0.0.0/8', '--rate', '100', '--format', 'jsonl'];
const folder = mkdtempSync(join(tmpdir(), 'bongsu-web-'));
const endsOf = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(lines.filter(({ kind }) => kind === 'mobile-phone').map(({ masked }) => masked.slice(-4)));

describe('bongsu scan https://…', () => {
  test('finds what is planted in texts, comments, scripts, attributes, attachments and their properties', async () => {
    const list = join(folder, 'urls.txt');
    writeFileSync(list, `# 링크가 없는 쪽\n${at('/orphan')}\n`);
    const evidence = join(folder, 'evidence');
    const { status, out, err } = await bongsu('scan', at('/'), '--urls', list, '--evidence', evidence, ...local);
    const { lines, summary } = linesOf(out);
    expect({ status, err }).toEqual({ status: 1, err: '' });

    const open = Object.values(phones).filter((phone) => phone !== phones.forbidden);
    expect(endsOf(lines)).toEqual(new Set(open.map((phone) => phone.slice(-4))));
    expect(seen).not.toContain('/private/a');
    expect(lines.filter(({ kind }) => kind === 'resident-registration').map(({ url }) => url)).toEqual(
      expect.arrayContaining([at('/euckr'), at('/old.html')]),
    );

    expect(lines[0]).toMatchObject({
      path: at('/'),
      member: null,
      confidence: expect.stringMatching(/^(?:low|medium|high)$/) as string,
      start: expect.any(Number) as number,
      end: expect.any(Number) as number,
      unit: expect.stringMatching(/^(?:byte|character)$/) as string,
      line: expect.any(Number) as number,
      url: at('/'),
      fetchedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+\+09:00$/) as string,
      status: 200,
      sha256: expect.stringMatching(/^sha256:[\da-f]{64}$/) as string,
    });
    for (const phone of [...Object.values(phones), rrn('68')]) expect(out).not.toContain(phone);

    const whys = Object.fromEntries(summary.skipped.map(({ path, why }) => [path, why]));
    expect(whys).toEqual({
      [at('/private/a')]: 'robots',
      [at('/login')]: 'refused-address',
      'https://elsewhere.example/': 'off-host',
    });
    expect(summary.files).toBe(8);
    expect(summary.findings).toBe(Object.values(summary.byKind).reduce((sum, count) => sum + count, 0));
    expect(summary.cachedCopies.map(({ url }) => url)).toContain(at('/euckr'));

    const files = readdirSync(evidence);
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      expect(statSync(join(evidence, file)).mode & 0o777).toBe(0o600);
      const text = readFileSync(join(evidence, file), 'utf8');
      for (const value of [...Object.values(phones), '1234568', '김서준']) expect(text).not.toContain(value);
    }
    const euckr = files.map(
      (file) => JSON.parse(readFileSync(join(evidence, file), 'utf8')) as { url: string; rendering: string },
    );
    expect(euckr.find(({ url }) => url === at('/euckr'))!.rendering).toContain('주민등록번호 900101-1******');
  });

  test('looks again after a removal, and tells of each page what became of it', async () => {
    const before = await bongsu('scan', at('/'), ...local);
    const file = join(folder, 'before.jsonl');
    writeFileSync(file, before.out);
    const [old, euckr] = [pages['/old.html'], pages['/euckr']];
    pages['/old.html'] = undefined;
    pages['/euckr'] = () => ['text/html', page('지웠습니다.')];
    const { status, out } = await bongsu('scan', '--recheck', file, ...local);
    [pages['/old.html'], pages['/euckr']] = [old, euckr];
    const results = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { url: string; result: string });
    expect(status).toBe(1);
    expect(Object.fromEntries(results.slice(0, -1).map(({ url, result }) => [url, result]))).toMatchObject({
      [at('/old.html')]: 'gone',
      [at('/euckr')]: 'clean',
      [at('/')]: 'still-exposed',
    });
    expect(results.at(-1)).toMatchObject({ summary: { gone: 1, clean: 1, unreachable: 0 } });
  });

  test('does not connect inside unless the range was opened, and says that it could not finish', async () => {
    seen = [];
    for (const host of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1']) {
      const { status, out } = await bongsu('scan', `http://${host}:${String(port)}/`, '--format', 'jsonl');
      expect(status).toBe(3);
      expect(linesOf(out).summary.skipped.map(({ why }) => why)).toContainEqual(
        expect.stringMatching(/^(?:refused-address|robots-unreachable)$/),
      );
    }
    expect(seen).toEqual([]);
  });

  test('stays on the hosts that are registered, whatever else is named', async () => {
    const { status, out } = await bongsu('scan', at('/orphan'), '--host', 'www.school.example', ...local);
    expect(status).toBe(3);
    expect(linesOf(out).summary.skipped).toEqual([{ path: at('/orphan'), why: 'off-host' }]);
  });

  test('looks at files and pages in one call', async () => {
    const file = join(folder, 'upload.txt');
    writeFileSync(file, `휴대전화 010-2345-2001\n`);
    const { status, out } = await bongsu('scan', file, at('/orphan'), ...local);
    const { lines, summary } = linesOf(out);
    expect(status).toBe(1);
    expect(endsOf(lines)).toContain('2001');
    expect(endsOf(lines)).toContain('1009');
    expect(summary.files).toBeGreaterThan(1);
  });

  test('shows a table to people, and addresses as they are in SARIF', async () => {
    const table = await bongsu('scan', at('/orphan'), ...local, '--format', 'table');
    expect(table.out).toContain('archive.org');
    expect(table.out).not.toContain(phones.orphan);
    const sarif = await bongsu('scan', at('/orphan'), ...local, '--format', 'sarif');
    expect(sarif.out).toContain(`"uri": "${at('/orphan')}"`);
  });

  test.each([
    [['http://user:pw@a.example/'], '주소'],
    [['http://a.example/', '--allow-network', 'ten'], '--allow-network ten'],
    [['http://a.example/', '--rate', '0'], '--rate 0'],
    [['http://a.example/', '--host', 'http://x/'], '--host'],
    [['--urls', '/nowhere/list'], '--urls'],
    [['--recheck', '/nowhere/list'], '--recheck'],
    [['--stdin', 'http://a.example/'], '--stdin'],
  ])('refuses %j with a sentence and status 2', async (args, told) => {
    const { status, out, err } = await bongsu('scan', ...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(told);
    expect(err).not.toMatch(/ at .*\.ts|pw@/);
  });
});
