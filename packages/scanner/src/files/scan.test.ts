import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeKorean } from '../documents/testing/korean.ts';
import { zipSync } from './zip.fixture.ts';
import { describe, expect, it } from 'vitest';
import { scan, type PathFinding, type ScanOptions, type ScanSummary } from './scan.ts';

const options: ScanOptions = { today: { year: 2026, month: 11, day: 29 }, now: () => 0 };

const find = async (
  paths: readonly string[],
  more: Partial<ScanOptions> = {},
): Promise<{ found: readonly PathFinding[]; summary: ScanSummary }> => {
  const found: PathFinding[] = [];
  const summary = await scan(paths, { ...options, ...more }, (finding) => found.push(finding));
  return { found, summary };
};

const folder = (): string => mkdtempSync(join(tmpdir(), 'bongsu-scan-'));

const short = ({ path, member, kind, line, masked }: PathFinding): string =>
  `${path.split('/').at(-1)!}${member === null ? '' : `!${member}`}:${String(line)} ${kind} ${masked}`;

const line = (index: number): string =>
  index % 50 === 0
    ? `${String(index)} 연락처 010-2345-${String(1000 + (index % 9000))}\n`
    : `${String(index)} ${'가'.repeat(40)}\n`;

describe('a scan of a folder', () => {
  it('tells what it finds file by file in the order of names, with lines, and members of archives with their path', async () => {
    const root = folder();
    writeFileSync(join(root, 'b.txt'), '첫 줄\n연락처 010-2345-6789\n');
    writeFileSync(join(root, 'a.zip'), zipSync([['안/x.csv', Buffer.from('이름,전화\n김민서,02-345-6789\n')]]));
    const { found, summary } = await find([root]);
    expect(found.map(short)).toEqual([
      'a.zip!안/x.csv:2 name 김*서',
      'a.zip!안/x.csv:2 phone 02-345-****',
      'b.txt:2 mobile-phone 010-****-6789',
    ]);
    expect(summary).toMatchObject({ files: 2, findings: 3, byKind: { name: 1, phone: 1, 'mobile-phone': 1 } });
  });

  it('finds the same whoever helps, a text cut into parts included', async () => {
    const root = folder();
    writeFileSync(join(root, 'large.txt'), Array.from({ length: 150_000 }, (_, index) => line(index)).join(''));
    for (let index = 0; index < 200; index += 1) {
      writeFileSync(join(root, `small${String(index)}.txt`), `bom${String(index)}@univ.kr\n`);
    }
    const [alone, together] = [await find([root], { jobs: 1 }), await find([root], { jobs: 3 })];
    expect(alone.found).toHaveLength(3200);
    expect(alone.found[0]).toMatchObject({ line: 1, start: 12 });
    expect(alone.found[2999]).toMatchObject({ line: 149_951 });
    expect(together.found).toEqual(alone.found);
    expect(together.summary).toEqual(alone.summary);
  });

  it('never follows a link, never waits for a pipe, and tells both', async () => {
    const [root, outside] = [folder(), folder()];
    writeFileSync(join(outside, 'secret.txt'), '010-2345-6789');
    symlinkSync(outside, join(root, 'link'));
    symlinkSync(join(outside, 'secret.txt'), join(root, 'link.txt'));
    spawnSync('mkfifo', [join(root, 'pipe')]);
    const { found, summary } = await find([root]);
    expect(found).toEqual([]);
    expect(summary.skipped.map(({ path, why }) => `${path.split('/').at(-1)!} ${why}`)).toEqual([
      'link link',
      'link.txt link',
      'pipe device',
    ]);
  });

  it('leaves out what .bongsuignore lists, and what did not change since', async () => {
    const root = folder();
    mkdirSync(join(root, 'old'));
    writeFileSync(join(root, '.bongsuignore'), '*.log\n');
    for (const name of ['a.log', 'a.txt', 'old/b.txt']) writeFileSync(join(root, name), '010-2345-6789');
    expect((await find([root])).found.map(short)).toEqual([
      'a.txt:1 mobile-phone 010-****-6789',
      'b.txt:1 mobile-phone 010-****-6789',
    ]);
    expect((await find([root], { since: Date.UTC(2999, 0) })).found).toEqual([]);
  });

  it('tells what is encrypted, damaged or of no text, with the reason', async () => {
    const root = folder();
    writeFileSync(join(root, 'cut.zip'), zipSync([['x.txt', Buffer.from('010-2345-6789')]]).subarray(0, 40));
    writeFileSync(join(root, 'program'), Buffer.from('\u007FELF program'));
    const { summary } = await find([root]);
    const told = new Set(summary.skipped.map(({ path, why }) => `${path.split('/').at(-1)!} ${why}`));
    expect([...told]).toEqual(['cut.zip damaged', 'program binary']);
  });
});

/** A folder and three files in it named in bytes, and one whose name in UTF-8 reads the same as one of them. */
const names = (): { root: string; file: string } => {
  const root = folder();
  const inner = Buffer.concat([Buffer.from(`${root}/`), encodeKorean('인사')]);
  mkdirSync(inner);
  writeFileSync(Buffer.concat([inner, Buffer.from('/'), encodeKorean('명단.txt')]), '010-2345-6789');
  writeFileSync(Buffer.concat([Buffer.from(`${root}/`), encodeKorean('목록.txt')]), '010-3456-7890');
  writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xff, 0xfe, 0x41])]), '010-4567-8901');
  writeFileSync(join(root, '목록.txt'), '010-5678-9012');
  return { root, file: `${root.replaceAll(/[^\w/.-]/g, '')}/%C0%CE%BB%E7/%B8%ED%B4%DC.txt` };
};

describe.runIf(process.platform === 'linux')('a name that is no UTF-8, as old shares of Windows have them', () => {
  it('is read as CP949, and its exact bytes are told beside it', async () => {
    const { root, file } = names();
    const { found, summary } = await find([root], { jobs: 2 });
    expect(summary).toMatchObject({ files: 4, findings: 4, skipped: [] });
    const list = found.find(({ path }) => path === join(root, '인사/명단.txt'));
    expect(list).toMatchObject({ masked: '010-****-6789', pathBytes: file });
    const same = found.filter(({ path }) => path === join(root, '목록.txt'));
    expect(new Set(same.map(({ masked, pathBytes }) => `${masked} ${String(pathBytes === undefined)}`))).toEqual(
      new Set(['010-****-7890 false', '010-****-9012 true']),
    );
    expect(found.find(({ masked }) => masked === '010-****-8901')?.pathBytes).toMatch(/\/%FF%FEA$/);
  });

  it('is left out by what .bongsuignore says in either encoding, and remembered like any other', async () => {
    const { root } = names();
    const cache = join(folder(), 'cache');
    const first = await find([root], { cache });
    writeFileSync(cache, readFileSync(cache, 'utf8').replaceAll(/010-\*{4}-\d{4}/g, 'remembered'));
    const second = await find([root], { cache });
    expect(second.found.map(({ masked }) => masked)).toEqual(first.found.map(() => 'remembered'));
    for (const rules of [Buffer.from('인사/\n'), encodeKorean('인사/\n')]) {
      writeFileSync(join(root, '.bongsuignore'), rules);
      expect((await find([root])).found.some(({ path }) => path.includes('인사'))).toBe(false);
    }
  });

  it('is told exactly where it cannot be read, too', async () => {
    const root = folder();
    symlinkSync('elsewhere', Buffer.concat([Buffer.from(`${root}/`), encodeKorean('명단')]));
    const { summary } = await find([root]);
    expect(summary.skipped).toMatchObject([{ path: join(root, '명단'), why: 'link' }]);
    expect(summary.skipped[0]?.pathBytes).toMatch(/\/%B8%ED%B4%DC$/);
  });
});

describe('the cache of a scan', () => {
  it('remembers masks and places, so that only what changed is read again, and never a value', async () => {
    const root = folder();
    const cache = join(folder(), 'cache');
    writeFileSync(join(root, 'a.txt'), '010-2345-6789');
    writeFileSync(join(root, 'b.txt'), '010-3456-7890');
    const first = await find([root], { cache });
    const text = readFileSync(cache, 'utf8');
    expect(text).not.toMatch(/2345|3456/);
    // What stands in the cache is told as it stands there: the file was not read.
    writeFileSync(cache, text.replaceAll('010-****-6789', 'remembered').replaceAll('010-****-7890', 'remembered'));
    appendFileSync(join(root, 'b.txt'), '\n');
    const second = await find([root], { cache });
    expect(second.found.map(({ masked }) => masked)).toEqual(['remembered', '010-****-7890']);
    expect(second.summary.findings).toBe(first.summary.findings);
  });

  it('does not believe in a file that was put back to its old time and size', async () => {
    const root = folder();
    const [cache, path] = [join(folder(), 'cache'), join(root, 'a.txt')];
    writeFileSync(path, '010-2345-6789');
    utimesSync(path, 1, 1);
    await find([root], { cache });
    writeFileSync(path, '010-2345-6780');
    utimesSync(path, 1, 1);
    expect((await find([root], { cache })).found[0]?.masked).toBe('010-****-6780');
  });
});
