import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLedger, ownLine, type Ledger } from '../intake.fixture.ts';
import { presets } from '../presets.ts';
import type { Answer } from '../append-sorted.ts';
import { isKnownType, otlpAnswer, receiveBody, type Sender } from './receive-body.ts';
import { splitValues } from './split-values.ts';
import { unpackBody } from './unpack-body.ts';

let ledger: Ledger;

beforeEach(async () => {
  ledger = await openLedger();
});

afterEach(() => ledger.close());

const own: Sender = { source: 'hr-web', system: 'hr', mapping: presets['own']! };

const send = (text: string, type = 'application/json', sender = own, batch?: string): Promise<Answer> =>
  receiveBody(ledger, sender, { bytes: Buffer.from(text), type, batch });

describe('a body', () => {
  it.each([
    ['one record', ownLine('a'), 'application/json', 1],
    ['one record on many lines', JSON.stringify(JSON.parse(ownLine('a')), null, 2), 'application/json', 1],
    ['a list', ` [${ownLine('a')},\n${ownLine('b')}]\n`, 'application/json; charset=utf-8', 2],
    ['records one after the other', `${ownLine('a')}\n${ownLine('b')}`, 'application/json', 2],
    ['lines', `${ownLine('a')}\r\n\n${ownLine('b')}`, 'application/x-ndjson', 2],
  ])('gives every record: %s', async (_, text, type, count) => {
    expect(await send(text, type)).toEqual({ accepted: count, duplicates: 0, refused: [] });
    expect((await ledger.records()).map(({ id }) => id)).toEqual(['a', 'b'].slice(0, count));
  });

  it('is taken once, whoever sends it how often, by its name and by what it says', async () => {
    const text = `[${ownLine('a')},${ownLine('b')}]`;
    expect(await send(text, 'application/json', own, 'n-1')).toMatchObject({ accepted: 2 });
    expect(await send(text, 'application/json', own, 'n-1')).toMatchObject({ accepted: 0, duplicates: 2 });
    expect(await send(text)).toMatchObject({ accepted: 0, duplicates: 2 });
    expect(await ledger.records()).toHaveLength(2);
  });

  it('gives up what is broken in it, keeps that aside, and nothing else', async () => {
    const broken = `[${ownLine('a')}, {"id": }, 7, ${ownLine('b', { at: 'gestern' })}, ${ownLine('c')}, {"id":"d`;
    expect(await send(broken)).toEqual({
      accepted: 2,
      duplicates: 0,
      refused: [
        { at: 2, why: 'record: not-readable' },
        { at: 3, why: 'record: not-readable' },
        { at: 4, why: 'at: not-a-time' },
        { at: 6, why: 'record: not-readable' },
        { at: 7, why: 'record: not-readable' },
      ],
    });
    expect((await ledger.kept()).map(({ raw }) => raw.toString())).toEqual([
      '{"id": }',
      '7',
      ownLine('b', { at: 'gestern' }),
      '{"id":"d',
      '',
    ]);
  });

  it('of another type is not guessed at', async () => {
    expect(isKnownType('application/x-protobuf')).toBe(false);
    await expect(send('', 'application/x-protobuf')).rejects.toThrow(TypeError);
  });

  it('in CSV: lines without an id are told apart, and the same batch is the same', async () => {
    const table = '접속일시,계정,접속IP,정보주체,수행업무\n'.concat(
      '2026-11-21 09:00:00,kim01,10.0.0.7,S-1,조회\n'.repeat(3),
    );
    const sender = { ...own, mapping: presets['csv']! };
    expect(await send(table, 'text/csv', sender, 'n')).toMatchObject({ accepted: 3 });
    expect(await send(table, 'text/csv', sender, 'n')).toMatchObject({ accepted: 0, duplicates: 3 });
    expect(await send(table, 'text/csv', { ...sender, source: 'other' }, 'n')).toMatchObject({ accepted: 3 });
  });
});

describe('the values of a JSON text', () => {
  it('are those of its list, however it is written', () => {
    fc.assert(
      fc.property(fc.array(fc.json()), fc.constantFrom('', ' ', '\n\t'), (values, blank) => {
        const text = `[${blank}${values.join(`${blank},${blank}`)}${blank}]${blank}`;
        expect(splitValues(Buffer.from(text)).map(String)).toEqual(values.map((value) => value.trim()));
      }),
    );
  });
});

const attributes = (items: Record<string, object>): object[] =>
  Object.entries(items).map(([key, value]) => ({ key, value }));

const record = (change: object = {}): object => ({
  timeUnixNano: '1795219200123456789',
  traceId: '5b8efff798038103d269b633813fc60c',
  spanId: 'eee19b7ec3c1b174',
  severityText: 'INFO',
  body: { stringValue: 'record opened' },
  attributes: attributes({
    'user.id': { stringValue: 'kim01' },
    'client.address': { stringValue: '10.0.0.7' },
    'event.action': { stringValue: 'read' },
    subjects: { arrayValue: { values: [{ stringValue: 'S-1' }, { intValue: '7' }] } },
    rows: { intValue: '2' },
  }),
  ...change,
});
const request = (...records: unknown[]): string =>
  JSON.stringify({
    resourceLogs: [
      {
        resource: { attributes: attributes({ 'service.name': { stringValue: 'welfare' } }) },
        scopeLogs: [{ scope: { name: 'access' }, logRecords: records }],
      },
    ],
  });

describe('OpenTelemetry', () => {
  const otel: Sender = { source: 'otel', system: 'hr', mapping: presets['otlp']! };

  it('gives a record for each log record, told apart where they say the same, and once when sent again', async () => {
    const text = request(record(), record(), record({ attributes: [] }));
    const first = await send(text, 'application/json', otel);
    expect(first).toEqual({ accepted: 2, duplicates: 0, refused: [{ at: 1, why: 'action: missing' }] });
    expect(otlpAnswer(first)).toEqual({
      partialSuccess: { rejectedLogRecords: '1', errorMessage: 'action: missing' },
    });
    expect(otlpAnswer(await send(request(record()), 'application/json', otel))).toEqual({});
    expect(await send(text, 'application/json', otel)).toMatchObject({ accepted: 0, duplicates: 2 });
    expect((await ledger.records())[0]).toMatchObject({
      at: 1_795_219_200_123,
      actor: 'kim01',
      from: '10.0.0.7',
      system: 'welfare',
      subjects: ['S-1', '7'],
      action: 'read',
      rows: 2,
    });
    const [kept] = await ledger.kept();
    expect(JSON.parse(kept!.raw.toString())).toEqual(JSON.parse(request(record({ attributes: [] }))));
  });

  it('is refused as a whole where it is no request', async () => {
    for (const text of ['{}', '{"resourceLogs":{}}', '{"resourceLogs":[7]}', '{"resourceLogs":[{"scopeLogs":[null]}]}'])
      expect((await send(text, 'application/json', otel)).refused).toEqual([{ at: 1, why: 'record: not-readable' }]);
  });
});

describe('what is packed', () => {
  const plain = Buffer.from('x'.repeat(10_000));

  it('is unpacked up to a limit, whatever it says of its own size', async () => {
    expect(await unpackBody(gzipSync(plain), 'gzip', 10_000)).toEqual({ body: plain });
    expect(await unpackBody(deflateSync(plain), 'deflate', 10_000)).toEqual({ body: plain });
    expect(await unpackBody(brotliCompressSync(plain), 'br', 10_000)).toEqual({ body: plain });
    expect(await unpackBody(gzipSync(plain), 'gzip', 9_999)).toEqual({ why: 'too-large' });
    expect(await unpackBody(plain, undefined, 9_999)).toEqual({ why: 'too-large' });
    const lying = gzipSync(plain);
    lying.writeUInt32LE(5, lying.length - 4);
    expect(await unpackBody(lying, 'gzip', 10_000)).toEqual({ why: 'not-readable' });
  });

  it('is not read where it is cut off, is no such thing, or something stands behind it', async () => {
    const packed = gzipSync(plain);
    expect(await unpackBody(packed.subarray(0, -9), 'gzip')).toEqual({ why: 'not-readable' });
    expect(await unpackBody(plain, 'gzip')).toEqual({ why: 'not-readable' });
    expect(await unpackBody(Buffer.concat([packed, Buffer.from('more')]), 'gzip')).toEqual({ why: 'not-readable' });
    expect(await unpackBody(plain, 'zip')).toEqual({ why: 'unknown-encoding' });
    expect(await unpackBody(plain, '__proto__')).toEqual({ why: 'unknown-encoding' });
    expect(await unpackBody(Buffer.concat([packed, packed]), 'gzip')).toEqual({ body: Buffer.concat([plain, plain]) });
  });
});
