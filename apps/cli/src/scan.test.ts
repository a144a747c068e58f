import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { describe, expect, test, vi } from 'vitest';

// Each call is a program of its own.
vi.setConfig({ testTimeout: 120_000 });

const bin = fileURLToPath(new URL('../bin/bongsu.mjs', import.meta.url));

const bongsu = (args: readonly string[], input = ''): { status: number | null; out: string; err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { input, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
};

const folder = (files: Readonly<Record<string, string>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'bongsu-cli-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  return root;
};

const lines = (out: string): readonly Record<string, unknown>[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** A line of text on white. */
const picture = (line: string): Buffer => {
  const fonts = dirname(createRequire(import.meta.url).resolve('pretendard-gov/package.json'));
  GlobalFonts.registerFromPath(join(fonts, 'dist/public/static/PretendardGOV-Regular.otf'), 'Pretendard GOV');
  const canvas = createCanvas(700, 100);
  const pen = canvas.getContext('2d');
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, 700, 100);
  pen.fillStyle = 'black';
  pen.font = '28px "Pretendard GOV"';
  pen.fillText(line, 40, 60);
  return canvas.toBuffer('image/png');
};

const VALUE = '800101-1234560';

describe('bongsu scan', () => {
  test('tells each finding as a line of JSON in the fields of the contract, the summary last, and leaves with 1', () => {
    const root = folder({ 'a.txt': `첫 줄\n주민등록번호 ${VALUE}\n010-1234-5678 850101-1******\n` });
    const { status, out, err } = bongsu(['scan', root, '--format', 'jsonl']);
    expect({ status, err }).toEqual({ status: 1, err: '' });
    const [first, second, third, last] = lines(out);
    expect(first).toEqual({
      path: join(root, 'a.txt'),
      member: null,
      kind: 'resident-registration',
      confidence: 'high',
      start: 27,
      end: 41,
      unit: 'byte',
      line: 2,
      masked: '800101-1******',
    });
    expect(second).toMatchObject({ kind: 'mobile-phone', confidence: 'low', placeholder: true });
    expect(third).toMatchObject({ kind: 'resident-registration', 'masked-form': true, masked: '850101-1******' });
    expect(last).toEqual({
      summary: {
        files: 1,
        bytes: 71,
        skipped: [],
        findings: 1,
        byKind: { 'resident-registration': 1 },
        seconds: expect.any(Number) as number,
      },
    });
  });

  test('never prints a value unless it is asked to', () => {
    const root = folder({ 'a.txt': `${VALUE} bom.lee@univ.ac.kr 성명: 홍길동` });
    for (const format of ['table', 'jsonl', 'sarif']) {
      const { out } = bongsu(['scan', root, '--format', format]);
      expect(out).not.toMatch(/1234560|bom\.lee|홍길동/);
    }
    expect(bongsu(['scan', root, '--format', 'jsonl', '--reveal']).out).toContain(VALUE);
  });

  test('leaves with 0 where nothing is found, and where all that is found is hidden or stands in examples', () => {
    expect(bongsu(['scan', folder({ 'a.txt': '아무것도 없음' })]).status).toBe(0);
    expect(bongsu(['scan', folder({ 'a.txt': '010-1234-5678 850101-1******' })]).status).toBe(0);
  });

  test('looks into what it is given on standard input, as a hook before a commit does', () => {
    const { status, out } = bongsu(['scan', '--stdin', '--format', 'jsonl'], `+연락처 010-2345-6789\n`);
    expect(status).toBe(1);
    expect(lines(out)[0]).toMatchObject({ path: '(stdin)', kind: 'mobile-phone', masked: '010-****-6789' });
  });

  test('writes SARIF that names the kind, the level and the place', () => {
    const { out } = bongsu(['scan', folder({ 'a.txt': `\n${VALUE}` }), '--format', 'sarif']);
    const { version, runs } = JSON.parse(out) as { version: string; runs: { results: unknown[] }[] };
    expect(version).toBe('2.1.0');
    expect(runs[0]!.results).toMatchObject([
      {
        ruleId: 'resident-registration',
        level: 'error',
        locations: [{ physicalLocation: { region: { startLine: 2, byteOffset: 1, byteLength: 14 } } }],
      },
    ]);
  });

  test('tells the line of the source where tags were taken out, so that a page is mended in the right place', () => {
    const page = `<html>\n<body>\n\n<p>주민등록번호\n  800101-<b>1234560</b></p>\n<!--\n010-2345-6789 -->\n</body></html>\n`;
    const { out } = bongsu(['scan', folder({ 'a.html': page }), '--format', 'jsonl']);
    expect(lines(out).slice(0, -1)).toMatchObject([
      { kind: 'resident-registration', line: 5 },
      { kind: 'mobile-phone', line: 7 },
    ]);
  });

  test('reads text in pictures where it is asked to, and says where it was read', () => {
    const root = mkdtempSync(join(tmpdir(), 'bongsu-cli-'));
    writeFileSync(join(root, 'a.png'), picture('휴대전화 010-2345-6789'));
    const { status, out } = bongsu(['scan', root, '--ocr', '--format', 'jsonl']);
    expect(status).toBe(1);
    expect(lines(out)[0]).toMatchObject({ kind: 'mobile-phone', confidence: 'medium', 'from-picture': true });
    expect(lines(bongsu(['scan', root, '--format', 'jsonl']).out)[0]).toMatchObject({
      summary: { findings: 0, skipped: [{ path: join(root, 'a.png'), why: 'image' }] },
    });
  });

  test('finds the kinds that an organisation adds: numbers in groups, and words of a list', () => {
    const kinds = JSON.stringify([
      { name: 'staff-number', groups: [4, 5], separators: ['-'], confidenceWithWord: 'high', words: ['사번'] },
      { name: 'secret-project', dictionary: ['봉화산', 'Beacon'] },
    ]);
    const root = folder({ 'kinds.json': kinds, 'a.txt': '사번 2019-12345\nBEACON 계획, Beaconsfield, 봉화산에서\n' });
    const { out } = bongsu(['scan', join(root, 'a.txt'), '--kinds', join(root, 'kinds.json'), '--format', 'jsonl']);
    expect(lines(out).slice(0, -1)).toMatchObject([
      { kind: 'staff-number', confidence: 'high', masked: '20**-*****' },
      { kind: 'secret-project', line: 2 },
      { kind: 'secret-project', line: 2 },
    ]);
  });

  test('refuses a wrong call with 2, names what was wrong and says what was expected', () => {
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [['scan'], /--stdin/],
      [['scan', '/does/not/exist'], /\/does\/not\/exist.*no such file/s],
      [['scan', '.', '--jobs', 'many'], /--jobs many/],
      [['scan', '.', '--since', 'yesterday'], /--since yesterday/],
      [['scan', '.', '--kinds', '/does/not/exist'], /--kinds/],
      [['scan', '.', '--min-confidence', 'certain'], /min-confidence/],
      [['scan', 'https://www.example.kr/', '--ocr'], /--ocr/],
    ];
    for (const [args, message] of wrong) {
      const { status, out, err } = bongsu(args);
      expect([args, status, out]).toEqual([args, 2, '']);
      expect(err).toMatch(message);
    }
  });
});
