/**
 * Whatever somebody writes into a record, every way in makes one record of it, or keeps it aside, and nothing else: what stands in one never
 * becomes a second one, and none swallows its neighbour.
 */
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { systemClock } from '@bongsu/kit';
import { appendSorted } from './append-sorted.ts';
import { followFile, type Keep } from './follow/follow.ts';
import { receiveBody } from './http/receive-body.ts';
import { unpackBody } from './http/unpack-body.ts';
import { importLines } from './import-lines.ts';
import { openLedger, ownLine, type Ledger } from './intake.fixture.ts';
import { linesIn } from './lines.ts';
import type { Mapping } from './mapping.ts';
import { presets } from './presets.ts';
import { receiveLines } from './receive-lines.ts';
import { listenSyslog } from './syslog/listen.ts';

/** CP949 for 민원, half of it, and bytes that are nothing in any writing. */
const BYTES = [
  [0xb9, 0xce, 0xbf, 0xf8],
  [0xb9],
  [0xff, 0xfe],
  [0xc0, 0x80],
  [0xed, 0xa0, 0x80],
  [0xf5, 0x80, 0x80, 0x80],
];

const TEXTS = [
  '',
  '   ',
  '\n',
  '\r\n\r\n',
  '\u0000',
  '\u001B[2J\u001B[1;1H',
  '\u0007',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u202Egnp.exe',
  '\u2066a\u2069',
  '\uFEFF',
  '\uFFFE',
  'a\uD800',
  "'; DROP TABLE acc.records; --",
  "' OR 1=1 --",
  '1); INSERT INTO acc.records VALUES (1',
  '${7*7}',
  '$(reboot)',
  '`id`',
  '=cmd|" /C calc"!A0',
  '__proto__',
  'constructor',
  '"',
  '\\',
  '\\"',
  '"}',
  '"},{"id":"x',
  '],"ok":false,"x":["',
  '|',
  '=',
  ' act=delete',
  ']',
  '" ] x',
  '10 <14>1 - - - - - -',
  '99999999999999999999',
  '-1',
  '<134>1',
  'CEF:0|',
  '","',
  '\t',
  ';',
  '/* subjects=S-9 */',
  '가'.repeat(1500),
];

const values = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TEXTS).map((text) => Buffer.from(text)) },
  { weight: 2, arbitrary: fc.constantFrom(...BYTES).map((bytes) => Buffer.from(bytes)) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }).map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes)) },
);

interface Way {
  readonly name: string;
  /** A record with that reason, written as this format wants it; bytes that it cannot hold in the middle of a line are left out. */
  readonly write: (value: Buffer, number: number) => Buffer;
  readonly send: (ledger: Ledger, pieces: readonly Buffer[]) => Promise<void>;
  /** Blank lines and whole pieces of nothing between them. */
  readonly between: string;
}

const bytesOf = (...parts: (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const escaped = (value: Buffer, pattern: RegExp, escape: (found: string) => string): Buffer =>
  Buffer.from(value.toString('latin1').replaceAll(pattern, escape), 'latin1');

const json = (value: Buffer, number: number): Buffer => {
  const [before, after] = ownLine(`n-${number}`, { reason: '@@' }).split('@@') as [string, string];
  // Bytes above ASCII as they are, so that broken ones are broken.
  return bytesOf(
    before,
    escaped(value, /[^\u0020-\u00FF]|["\\]/g, (found) => `\\u${found.codePointAt(0)!.toString(16).padStart(4, '0')}`),
    after,
  );
};
const csv = (value: Buffer, number: number): Buffer =>
  bytesOf(
    `n-${number},2026-11-21 09:00:00,kim01,10.0.0.7,S-1,조회,"`,
    escaped(value, /"/g, () => '""'),
    '"',
  );
const syslog = (value: Buffer, number: number): Buffer =>
  bytesOf(
    `<134>1 2026-11-21T09:00:00+09:00 10.0.0.7 hr - - [a id="n-${number}" actor="kim01" subjects="S-1" action="read" reason="`,
    escaped(value, /["\\\]]/g, (found) => `\\${found}`),
    '"] done',
  );
const cef = (value: Buffer, number: number): Buffer =>
  bytesOf(
    `CEF:0|Acme|HR|1|1|view|3|externalId=n-${number} rt=1795219200000 suser=kim01 src=10.0.0.7 cs1=S-1 act=read reason=`,
    escaped(value, /[\\=\n\r]/g, (found) =>
      found === '\n' ? String.raw`\n` : found === '\r' ? String.raw`\r` : `\\${found}`,
    ),
  );
const otlp = (value: Buffer, number: number): Buffer => {
  const items = { id: `n-${number}`, actor: 'kim01', from: '10.0.0.7', subjects: 'S-1', action: 'read', reason: '@@' };
  const attributes = Object.entries(items).map(([key, stringValue]) => ({ key, value: { stringValue } }));
  const record = { timeUnixNano: '1795219200000000000', attributes };
  const [before, after] = JSON.stringify({ resourceLogs: [{ scopeLogs: [{ logRecords: [record] }] }] }).split('@@') as [
    string,
    string,
  ];
  return bytesOf(
    before,
    escaped(value, /[^\u0020-\u00FF]|["\\]/g, (found) => `\\u${found.codePointAt(0)!.toString(16).padStart(4, '0')}`),
    after,
  );
};
/** Formats of lines: an end of a line within a value ends the line, and then what is there is two of them, neither of which is ours. */
const onOneLine =
  (write: Way['write']): Way['write'] =>
  (value, number) =>
    write(Buffer.from(value.toString('latin1').replaceAll(/[\r\n]/g, ' '), 'latin1'), number);

const HEAD = 'id,접속일시,계정,접속IP,정보주체,수행업무,사유\n';

const imported =
  (preset: string, head = ''): Way['send'] =>
  async (ledger, pieces) => {
    const lines = linesIn(bytesOf(head, Buffer.concat(pieces)));
    const all = (async function* () {
      yield lines;
      await Promise.resolve();
    })();
    await importLines(ledger, all, { system: 'hr', mapping: presets[preset]! });
  };
const posted =
  (preset: string, type: string, head = '', tail = ''): Way['send'] =>
  async (ledger, pieces) => {
    const packed = gzipSync(bytesOf(head, Buffer.concat(pieces), tail));
    const unpacked = await unpackBody(packed, 'gzip');
    if (!('body' in unpacked)) throw new Error('It was not unpacked.');
    await receiveBody(ledger, { source: 's', system: 'hr', mapping: presets[preset]! }, { bytes: unpacked.body, type });
  };
const spoken =
  (frame: (piece: Buffer) => Buffer): Way['send'] =>
  async (ledger, pieces) => {
    const sender = { source: 's', system: 'hr', mapping: presets['syslog']! };
    const server = await listenSyslog({
      host: '127.0.0.1',
      port: 0,
      sourceOf: () => sender,
      onLines: async (_, connection, lines) => void (await receiveLines(ledger, sender, connection, lines)),
    });
    const socket = connect(server.port, '127.0.0.1');
    socket.end(Buffer.concat(pieces.map(frame)));
    await new Promise((resolve) => socket.on('close', resolve).resume());
    // Everything is on the disk before the server is closed.
    await vi.waitFor(
      async () => expect(ledger.log.size + (await ledger.kept()).length).toBeGreaterThanOrEqual(pieces.length),
      30_000,
    );
    await server.close();
  };
const followed =
  (mapping: Mapping, head = ''): Way['send'] =>
  async (ledger, pieces) => {
    const path = join(ledger.folder, 'followed.log');
    writeFileSync(path, bytesOf(head, Buffer.concat(pieces), '\n'));
    const keep: Keep = (id, sorted) => appendSorted(ledger, { source: 's', system: 'hr', id }, sorted);
    const following = followFile(keep, {
      path,
      position: join(ledger.folder, 'p.json'),
      system: 'hr',
      mapping,
      clock: systemClock,
      pollMs: 2,
    });
    await vi.waitFor(
      async () => expect(ledger.log.size + (await ledger.kept()).length).toBeGreaterThanOrEqual(pieces.length),
      30_000,
    );
    await following.close();
  };

const WAYS: readonly Way[] = [
  { name: 'lines of JSON from a file', write: json, between: '\n\n\r\n', send: imported('own') },
  { name: 'lines of JSON over HTTP', write: json, between: '\n\n', send: posted('own', 'application/x-ndjson') },
  {
    name: 'a list of JSON over HTTP',
    write: json,
    between: ' ,\n\n ',
    send: posted('own', 'application/json', '[', '{"id":1}]'),
  },
  { name: 'CSV from a file', write: csv, between: '\n\n', send: imported('csv', HEAD) },
  { name: 'CSV over HTTP', write: csv, between: '\r\n', send: posted('csv', 'text/csv', HEAD) },
  { name: 'CEF from a file', write: onOneLine(cef), between: '\n\n', send: imported('cef') },
  { name: 'syslog from a file', write: onOneLine(syslog), between: '\n', send: imported('syslog') },
  { name: 'syslog over TCP, by lines', write: onOneLine(syslog), between: '\n\n', send: spoken((piece) => piece) },
  {
    name: 'syslog over TCP, by lengths',
    write: syslog,
    between: '',
    send: spoken((piece) => bytesOf(`${piece.length} `, piece)),
  },
  { name: 'OpenTelemetry over HTTP', write: otlp, between: '\n', send: posted('otlp', 'application/x-ndjson') },
  { name: 'a followed file of JSON', write: json, between: '\n\n', send: followed(presets['own']!) },
  { name: 'a followed file of CSV', write: csv, between: '\n', send: followed(presets['csv']!, HEAD) },
];

/** What nobody should have to look at, and no terminal should work out. */
const UNSHOWN = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/u;

describe('one record in, one record out', () => {
  it.each(WAYS)(
    '$name',
    async ({ write, between, send }) => {
      await fc.assert(
        fc.asyncProperty(fc.array(values, { minLength: 1, maxLength: 12 }), async (all) => {
          const ledger = await openLedger();
          try {
            await send(
              ledger,
              all.map((value, at) => bytesOf(write(value, at), between)),
            );
            const records = await ledger.records();
            // The list ends with one that is none, so that a neighbour which swallows it is found out.
            const kept = (await ledger.kept()).filter(({ raw }) => raw.toString() !== '{"id":1}');
            expect(records.length + kept.length).toBe(all.length);
            const taken = new Set(records.map(({ id }) => id));
            expect(taken.size).toBe(records.length);
            for (const { id, actor, subjects, action, ok, reason } of records) {
              expect(id).toMatch(/^n-\d+$/);
              expect({ actor, subjects, action, ok }).toEqual({
                actor: 'kim01',
                subjects: ['S-1'],
                action: 'read',
                ok: true,
              });
              expect(reason).not.toMatch(UNSHOWN);
            }
            expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
          } finally {
            await ledger.close();
          }
        }),
        { numRuns: 12, endOnFailure: true },
      );
    },
    120_000,
  );
});
