import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instant, systemClock } from '@bongsu/kit';
import { createLog } from '../log/create.ts';
import { openEvidence } from '../log/evidence.ts';
import { Log } from '../log/log.ts';
import type { AccessRecord } from '../record/record.ts';
import type { Answer } from './append-sorted.ts';
import { openAside, readAside, type Kept } from './aside.ts';
import { parseCef } from './cef.ts';
import { splitCsv } from './csv.ts';
import { clock, openLedger, type Ledger } from './intake.fixture.ts';
import { importLines } from './import-lines.ts';
import { readLines } from './lines.ts';
import type { Mapping } from './mapping.ts';
import { retryAside } from './retry-aside.ts';
import { presets } from './presets.ts';
import { parseSyslog } from './syslog/message.ts';
import { readTime } from './times.ts';

let folder = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bongsu-intake-'));
  await createLog(folder, 'records.example.go.kr');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** In pieces that end anywhere, each in the memory of the one before. */
const chunks = async function* (bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  const chunk = Buffer.alloc(size);
  for (let at = 0; at < bytes.length; at += size)
    yield await Promise.resolve(chunk.subarray(0, bytes.copy(chunk, 0, at, at + size)));
};

const take = async (text: string | Buffer, mapping: Mapping = presets['own']!, size = 7): Promise<Answer> => {
  const log = await Log.open(folder, systemClock);
  const aside = await openAside(folder, clock);
  try {
    const bytes = Buffer.from(text as string);
    return await importLines({ log, aside }, readLines(chunks(bytes, size)), { system: 'hr', mapping });
  } finally {
    await aside.close();
    await log.close();
  }
};

const kept = async (): Promise<Kept[]> => {
  const all: Kept[] = [];
  for await (const one of readAside(folder)) all.push(one);
  return all;
};

const records = async (): Promise<(AccessRecord | null)[]> => {
  const log = await Log.open(folder, systemClock);
  try {
    const found: (AccessRecord | null)[] = [];
    for (let index = 0; index < log.size; index += 1) found.push(openEvidence(await log.evidence(index)));
    return found;
  } finally {
    await log.close();
  }
};

const line = (id: string, change: object = {}): string =>
  JSON.stringify({
    id,
    at: '2026-11-21T09:00:00.000+09:00',
    actor: 'kim01',
    from: '10.0.0.7',
    system: 'hr',
    subjects: ['S-1'],
    action: 'read',
    ...change,
  });

describe('an import', () => {
  it('takes records, says what it refuses and why, keeps that aside, and changes nothing the second time', async () => {
    const text = [line('a'), '', line('b', { at: 'yesterday' }), '{"id": ', line('c'), line('a')].join('\n');
    const first = await take(text);
    expect(first).toEqual({
      accepted: 2,
      duplicates: 1,
      refused: [
        { at: 3, why: 'at: not-a-time' },
        { at: 4, why: 'record: not-readable' },
      ],
    });
    const aside = readFileSync(join(folder, 'aside.jsonl'), 'utf8');
    expect((await kept()).map(({ raw }) => raw.toString())).toEqual([line('b', { at: 'yesterday' }), '{"id": ']);
    expect(await take(text)).toMatchObject({ accepted: 0, duplicates: 3 });
    expect(readFileSync(join(folder, 'aside.jsonl'), 'utf8')).toBe(aside);
    expect((await records()).map((record) => record?.id)).toEqual(['a', 'c']);
  });

  it('takes a file that has grown, without what it took before', async () => {
    await take([line('a'), line('b')].join('\n'));
    expect(await take([line('a'), line('b'), line('c')].join('\n'))).toMatchObject({ accepted: 1, duplicates: 2 });
  });

  it('does not take another record for one it has', async () => {
    await take(line('a'));
    expect(await take(line('a', { actor: 'lee02' }))).toMatchObject({
      accepted: 0,
      refused: [{ at: 1, why: 'id: another-record-has-it' }],
    });
  });

  it('reads tables of Korean systems, in UTF-8 and CP949, and tells lines apart that say the same', async () => {
    const table =
      '접속일시,계정,접속IP,정보주체,수행업무,결과\n2026-11-21 09:00:00,kim01,10.0.0.7,S-1;S-2,다운로드,성공\n';
    const again =
      '2026-11-21 09:00:00,kim01,10.0.0.7,S-1;S-2,다운로드,성공\n2026-11-21 09:00:01,kim01,10.0.0.7,,로그인실패,실패\n';
    expect(await take(table + again, presets['csv'])).toMatchObject({ accepted: 3, duplicates: 0, refused: [] });
    expect(await take(table + again, presets['csv'])).toMatchObject({ accepted: 0, duplicates: 3, refused: [] });
    const [first, , third] = await records();
    expect(first).toMatchObject({
      actor: 'kim01',
      from: '10.0.0.7',
      subjects: ['S-1', 'S-2'],
      action: 'download',
      ok: true,
    });
    expect(first!.at).toBe(instant('2026-11-21T09:00:00+09:00').epochMilliseconds);
    expect(third).toMatchObject({ action: 'login-failed', subjects: [], ok: false });
  });

  it('makes one record of one line, whatever stands in it, and runs nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary', maxLength: 40 }),
            fc.constantFrom(
              "'; DROP TABLE events; --",
              '\u202Eabc',
              '\u001B[2J',
              'a\n\nSELECT 1',
              '\0',
              '\uD800',
              '__proto__',
            ),
          ),
          { minLength: 1, maxLength: 20 },
        ),
        fc.integer({ min: 1, max: 50 }),
        async (values, size) => {
          rmSync(folder, { recursive: true });
          await createLog(folder, 'records.example.go.kr');
          const text = values
            .map((value, at) => line(`n-${at}`, { reason: value, subjects: [`s${value}`] }))
            .join('\n');
          const { accepted, refused } = await take(text, presets['own'], size);
          expect([accepted, refused]).toEqual([values.length, []]);
          for (const record of await records()) expect(record!.reason).not.toMatch(/[\p{Cc}\u202E\u2028]/u);
        },
      ),
      { numRuns: 25 },
    );
  });
});

const mend = ({ raw }: Kept): Buffer => Buffer.from(raw.toString().replace('gestern', '2026-11-20T09:00:00+09:00'));

describe('what lies aside', () => {
  let ledger: Ledger;

  beforeEach(async () => {
    ledger = await openLedger();
  });

  afterEach(() => ledger.close());

  const bring = (bytes: Buffer, mapping: Mapping): Promise<Answer> =>
    importLines(ledger, readLines(chunks(bytes, 11)), { system: 'hr', mapping });

  it('is kept byte for byte, once, and is taken with a mapping that fits', async () => {
    const table = Buffer.concat([
      Buffer.from('일시,누구,어디,고객,무엇\n2026-11-21 09:00:00,kim01,10.0.0.7,"S-1\nS-2",'),
      Buffer.from([0xc1, 0xb6, 0xc8, 0xb8]),
      Buffer.from('\n2026-11-21 09:00:00,kim01,10.0.0.7,S-3,엿보기\n'),
    ]);
    const mapping = { ...presets['csv']!, items: { ...presets['csv']!.items, action: '무엇' } };
    for (let turn = 0; turn < 2; turn += 1) expect(await bring(table, mapping)).toMatchObject({ accepted: 0 });
    const [first, second] = await ledger.kept();
    expect(first).toMatchObject({ system: 'hr', why: 'subjects: missing', isCut: false });
    expect(second!.raw.toString()).toBe('2026-11-21 09:00:00,kim01,10.0.0.7,S-3,엿보기');
    expect(first!.raw.subarray(-4)).toEqual(Buffer.from([0xc1, 0xb6, 0xc8, 0xb8]));
    const fitting = {
      ...mapping,
      items: { at: '일시', actor: '누구', from: '어디', subjects: '고객', action: '무엇' },
      separator: '\n',
    };
    const retry = { folder: ledger.folder, system: 'hr', mapping: fitting };
    expect(await retryAside(ledger, retry)).toEqual({
      taken: 1,
      refused: [{ name: second!.name, why: 'action: unknown' }],
    });
    expect(await ledger.kept()).toEqual([second]);
    const actions = { ...fitting.actions, 엿보기: 'read' };
    expect(await retryAside(ledger, { ...retry, mapping: { ...fitting, actions } })).toEqual({ taken: 1, refused: [] });
    expect((await ledger.records()).map(({ subjects, action }) => [subjects, action])).toEqual([
      [['S-1', 'S-2'], 'read'],
      [['S-3'], 'read'],
    ]);
    expect(await ledger.kept()).toEqual([]);
    // The same file again changes nothing any more.
    await bring(table, mapping);
    expect(await ledger.kept()).toEqual([]);
    expect(ledger.log.size).toBe(2);
  });

  it('is mended by hand and taken, and stays where the log has another record of its id', async () => {
    await bring(
      Buffer.from([line('a'), line('b', { at: 'gestern' }), line('a', { actor: 'lee02' })].join('\n')),
      presets['own']!,
    );
    const { taken, refused } = await retryAside(ledger, {
      folder: ledger.folder,
      system: 'hr',
      mapping: presets['own']!,
      mend,
    });
    expect([taken, refused.map(({ why }) => why)]).toEqual([1, ['id: another-record-has-it']]);
    expect((await ledger.records()).map(({ id }) => id)).toEqual(['a', 'b']);
    expect((await ledger.kept()).map(({ why }) => why)).toEqual(['id: another-record-has-it']);
  });

  it('is still there when a line of it was cut off by a power failure', async () => {
    await bring(Buffer.from('no record\n'), presets['own']!);
    appendFileSync(join(ledger.folder, 'aside.jsonl'), '{"name":"x","sys');
    const aside = await openAside(ledger.folder, clock);
    await importLines({ log: ledger.log, aside }, readLines(chunks(Buffer.from('nor this\n'), 3)), {
      system: 'hr',
      mapping: presets['own']!,
    });
    await aside.close();
    expect((await ledger.kept()).map(({ raw }) => raw.toString())).toEqual(['no record', 'nor this']);
  });
});

const rowOf = (at: number, reason: string): string => `2026-11-21 09:00:00,k${at},10.0.0.7,S-1,조회,${reason}`;

describe('CSV', () => {
  it('gives back what was written by its rules', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', '가') }), { minLength: 1 }),
        (fields) => {
          const written = fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(',');
          expect(splitCsv(written, ',')).toEqual(fields);
        },
      ),
    );
  });

  it('loses one line, and no more, where somebody forgot to close a quote', async () => {
    const rows = Array.from(
      { length: 120 },
      (_, at) => `2026-11-21 09:00:${String(at % 60).padStart(2, '0')},k${at},10.0.0.7,S-1,조회`,
    );
    rows[10] = '2026-11-21 09:00:00,"k,10.0.0.7,S-1,조회';
    const { accepted, refused } = await take(
      ['접속일시,계정,접속IP,정보주체,수행업무', ...rows].join('\n'),
      presets['csv'],
    );
    expect([accepted, refused]).toEqual([119, [{ at: 12, why: 'record: not-readable' }]]);
  });

  it('keeps a row whole that begins in one batch of lines and ends in the next', async () => {
    const rows = Array.from({ length: 9000 }, (_, at) => rowOf(at, '민원'));
    // Behind the line of names it is the 4,095th: of its five lines two are in the first batch.
    rows[4094] = rowOf(4094, '"하나\n둘\n셋\n넷\n다섯"');
    const { accepted, refused } = await take(
      ['접속일시,계정,접속IP,정보주체,수행업무,사유', ...rows].join('\n'),
      presets['csv'],
      1000,
    );
    expect([accepted, refused]).toEqual([9000, []]);
    const log = await Log.open(folder, systemClock);
    try {
      const reasons = await Array.fromAsync(log.records(), ({ reason }) => reason);
      expect(reasons[4094]).toBe(String.raw`하나\u{a}둘\u{a}셋\u{a}넷\u{a}다섯`);
      expect(reasons.filter((reason) => reason === '민원')).toHaveLength(8999);
    } finally {
      await log.close();
    }
  });
});

describe('what systems write', () => {
  it('as syslog: the structured data by its names', () => {
    const message = String.raw`<134>1 2026-11-21T09:00:00.123+09:00 web01 hr 812 ACCESS [audit@1 user="kim\"01" ip="10.0.0.7" subject="S-1"][x a="b"] done`;
    expect(parseSyslog(message)).toMatchObject({
      time: '2026-11-21T09:00:00.123+09:00',
      host: 'web01',
      program: 'hr',
      user: 'kim"01',
      'audit@1.ip': '10.0.0.7',
      a: 'b',
      message: 'done',
    });
    expect(() => parseSyslog('<999>1 - - - - - -')).toThrow(SyntaxError);
    expect(() => parseSyslog('<134>Nov 21 09:00:00 web01 hr: old')).toThrow(SyntaxError);
  });

  it('as CEF: names and values with blanks, escapes and equals signs', () => {
    const message = String.raw`Nov 21 09:00:00 web01 CEF:0|Acme|HR\|X|1.0|100|view|3|rt=1795219200000 suser=kim 01 src=10.0.0.7 msg=a\=b\nc act=read`;
    expect(parseCef(message)).toMatchObject({
      product: 'HR|X',
      suser: 'kim 01',
      src: '10.0.0.7',
      msg: 'a=b\nc',
      act: 'read',
      rt: '1795219200000',
    });
  });

  it.each([
    ['2026-11-21 09:00:00', '2026-11-21T09:00:00+09:00'],
    ['2026/11/21 09:00:00.5', '2026-11-21T09:00:00.5+09:00'],
    ['20261121090000', '2026-11-21T09:00:00+09:00'],
    ['1795219200', '2026-11-21T00:00:00.000Z'],
    ['1795219200123', '2026-11-21T00:00:00.123Z'],
    ['21/Nov/2026:09:00:00 +0900', '2026-11-21T09:00:00+09:00'],
    ['Nov 21 2026 09:00:00', '2026-11-21T09:00:00+09:00'],
    ['yesterday', 'yesterday'],
  ])('as a time, %s', (text, expected) => {
    expect(readTime(text, '+09:00')).toBe(expected);
  });

  it('as seconds since 1970: every day of four centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000_000_000, max: 9_999_999_999_999 }), (at) => {
        expect(instant(readTime(String(at), '+09:00')).epochMilliseconds).toBe(at);
      }),
    );
  });
});
