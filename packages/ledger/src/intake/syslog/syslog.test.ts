import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { instant } from '@bongsu/kit';
import { authority } from '@bongsu/testkit';
import { openLedger, type Ledger } from '../intake.fixture.ts';
import type { Line } from '../lines.ts';
import { presets } from '../presets.ts';
import { receiveLines } from '../receive-lines.ts';
import { SyslogFrames } from './frames.ts';
import { knowSources } from './known-sources.ts';
import { listenSyslog, type Peer, type SyslogServer } from './listen.ts';

const message = (reason: string): string =>
  `<134>1 2026-11-21T09:00:00.123+09:00 10.0.0.7 hr 812 ACCESS [a@1 actor="kim01" subjects="S-1" action="조회" reason="${reason}"] done`;

const counted = (text: string): string => `${Buffer.byteLength(text)} ${text}`;

const framesOf = (bytes: Buffer, sizes: readonly number[], isDone = true): { lines: Line[]; isLost: boolean } => {
  const frames = new SyslogFrames();
  const lines: Line[] = [];
  let at = 0;
  for (let turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length]!;
    lines.push(...frames.push(bytes.subarray(at, at + size)));
    at += size;
  }
  lines.push(...frames.end(isDone));
  return { lines, isLost: frames.isLost };
};

const told = ({ lines }: { lines: readonly Line[] }): string[] =>
  lines.map(({ bytes, fault }) => (fault === undefined ? bytes.toString() : `${fault} ${bytes.toString()}`));

describe('a stream of messages', () => {
  it('is the same messages, however it is cut and framed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.boolean()), { minLength: 1 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
        fc.boolean(),
        (all, sizes, isCounting) => {
          const texts = all.map(([text]) => message(text.replaceAll(/["\\\]]/g, '.').replaceAll(/\p{Cc}/gu, '')));
          const stream = texts.map((text, at) =>
            isCounting ? counted(text) + (all[at]![1] ? '\n' : '') : `${text}${all[at]![1] ? '\r\n' : '\n'}`,
          );
          expect(told(framesOf(Buffer.from(stream.join('')), sizes))).toEqual(texts);
        },
      ),
    );
  });

  it('that is told too short or too long a length is kept and given up', () => {
    const [first, second] = [message('하나'), message('둘')];
    // Characters counted instead of bytes, as happens.
    const short = framesOf(Buffer.from(`${first.length} ${first}${counted(second)}`), [9]);
    expect(short.isLost).toBe(true);
    expect(short.lines.at(-1)!.fault).toBe('wrong-length');
    const long = framesOf(Buffer.from(`${Buffer.byteLength(first) + 20} ${first}${counted(second)}`), [10_000]);
    expect(long).toMatchObject({ isLost: true, lines: [{ fault: 'wrong-length' }, { fault: 'wrong-length' }] });
    // Byte for byte: the first twenty of the second lie with the first.
    expect(Buffer.concat(long.lines.map(({ bytes }) => bytes)).toString()).toBe(first + counted(second));
    expect(told(framesOf(Buffer.from('999999999 <134>1 x'), [100]))).toEqual(['wrong-length 999999999 <134>1 x']);
    expect(framesOf(Buffer.from('99999999 <134>1 x'), [100])).toMatchObject({ isLost: true });
  });

  it('that never ends a message fills no memory, and the next message is read', () => {
    const huge = `<134>1 ${'x'.repeat(3_000_000)}`;
    for (const stream of [`${huge}\n${message('a')}\n`, counted(huge) + counted(message('a'))]) {
      const { lines } = framesOf(Buffer.from(stream), [65_536]);
      expect(lines.map(({ bytes, fault }) => [bytes.length, fault])).toEqual([
        [64 * 1024, 'too-long'],
        [Buffer.byteLength(message('a')), undefined],
      ]);
    }
  });

  it('that breaks off leaves what there was, and nobody takes it for a whole message', () => {
    const text = message('a');
    expect(told(framesOf(Buffer.from(text), [7], false))).toEqual([`cut-off ${text}`]);
    expect(told(framesOf(Buffer.from(text), [7], true))).toEqual([text]);
    expect(told(framesOf(Buffer.from(`500 ${text}`), [7], true))).toEqual([`cut-off ${text}`]);
  });
});

const certify = (name: string): { key: string; cert: string; fingerprint: string } => {
  const { key, cert } = authority({
    name,
    from: instant('2020-01-01T00:00Z'),
    until: instant('2099-01-01T00:00Z'),
  });
  return { key, cert, fingerprint: new X509Certificate(cert).fingerprint256 };
};

describe('a server of syslog', () => {
  let ledger: Ledger;
  let server: SyslogServer | undefined;
  const sockets: Socket[] = [];

  beforeEach(async () => {
    ledger = await openLedger();
  });

  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    await server?.close();
    server = undefined;
    await ledger.close();
  });

  const source = { source: 'web', system: 'hr', mapping: presets['syslog']! };
  const onLines = async (_: unknown, connection: string, lines: readonly Line[]): Promise<void> => {
    await receiveLines(ledger, source, connection, lines);
  };
  const sourceOf = knowSources([{ addresses: ['127.0.0.0/8'] }]);

  const dial = async (): Promise<Socket> => {
    const socket = connect(server!.port, '127.0.0.1');
    sockets.push(socket);
    socket.on('error', () => {});
    await once(socket, 'connect');
    return socket;
  };
  const reasons = async (): Promise<string[]> => (await ledger.records()).map(({ reason }) => reason);
  const until = (expected: readonly string[]): Promise<void> =>
    vi.waitFor(async () => expect((await reasons()).toSorted()).toEqual(expected.toSorted()), 30_000);

  it('takes every message of many connections once, those that say the same too, and keeps aside what is none', async () => {
    server = await listenSyslog({ host: '127.0.0.1', port: 0, sourceOf, onLines });
    const expected: string[] = [];
    for (let at = 0; at < 20; at += 1) {
      const socket = await dial();
      const texts = [message(`r${at}`), message('same'), message('same')];
      expected.push(`r${at}`, 'same', 'same');
      socket.end(at % 2 === 0 ? texts.map(counted).join('') : `${texts.join('\n')}\nno message\n`);
    }
    await until(expected);
    await vi.waitFor(async () => expect(await ledger.kept()).toHaveLength(10), 30_000);
    expect(new Set((await ledger.kept()).map(({ why, raw }) => `${why} ${raw.toString()}`))).toEqual(
      new Set(['record: not-readable no message']),
    );
  });

  it('waits for a message that comes byte by byte, while others are served', async () => {
    server = await listenSyslog({ host: '127.0.0.1', port: 0, sourceOf, onLines });
    const slow = await dial();
    slow.setNoDelay(true);
    const bytes = Buffer.from(`${message('slow')}\n`);
    slow.write(bytes.subarray(0, 40));
    (await dial()).end(`${message('quick')}\n`);
    await until(['quick']);
    slow.write(bytes.subarray(40));
    await until(['quick', 'slow']);
  });

  it('reads no more while the log is behind, asks again when it failed, and loses nothing', async () => {
    let isBehind = true;
    let asked = 0;
    let received = 0;
    server = await listenSyslog({
      host: '127.0.0.1',
      port: 0,
      sourceOf,
      onLines: async (_, connection, lines) => {
        asked += 1;
        if (isBehind) throw new Error('The disk is full.');
        received += lines.length;
        await receiveLines(ledger, source, connection, lines);
      },
    });
    const socket = await dial();
    const text = `${message('x'.repeat(1500))}\n`;
    const most = 10_000;
    let written = 0;
    const write = (): void => {
      while (written < most && socket.write(text)) written += 1;
    };
    socket.on('drain', () => {
      written += 1;
      write();
    });
    write();
    await vi.waitFor(() => expect(asked).toBeGreaterThan(1), 30_000);
    await sleep(300);
    const stuck = written;
    await sleep(300);
    // Seventeen megabytes are on their way; what the machine does not hold for us stays with the sender.
    expect(written).toBe(stuck);
    expect(written).toBeLessThan(most);
    isBehind = false;
    await vi.waitFor(() => expect(written).toBeGreaterThanOrEqual(most), 60_000);
    socket.end();
    await vi.waitFor(() => expect(received).toBe(written), 30_000);
    await vi.waitFor(() => expect(ledger.log.size).toBe(written), 30_000);
  });

  it('turns away whom it does not know', async () => {
    const away: Peer[] = [];
    server = await listenSyslog({
      host: '127.0.0.1',
      port: 0,
      sourceOf: knowSources([{ addresses: ['10.0.0.0/8'] }]),
      onLines,
      onTurnedAway: (peer) => away.push(peer),
    });
    const socket = await dial();
    socket.write(`${message('a')}\n`);
    await once(socket, 'close');
    expect(away).toEqual([{ address: '127.0.0.1', fingerprint: null }]);
    expect(await reasons()).toEqual([]);
  });

  it('knows who shows the certificate it was told of, over TLS, and nobody else', async () => {
    const [own, known, stranger] = [certify('bongsu'), certify('web01'), certify('stranger')];
    const away: Peer[] = [];
    server = await listenSyslog({
      host: '127.0.0.1',
      port: 0,
      tls: own,
      sourceOf: knowSources([{ addresses: ['127.0.0.1'], fingerprints: [known.fingerprint] }]),
      onLines,
      onTurnedAway: (peer) => away.push(peer),
    });
    for (const shown of [known, stranger, {}]) {
      const socket = connectTls({ port: server.port, host: '127.0.0.1', rejectUnauthorized: false, ...shown });
      sockets.push(socket);
      socket.on('error', () => {});
      await once(socket, 'secureConnect');
      socket.write(counted(message(shown === known ? 'known' : 'unknown')));
      if (shown !== known) await once(socket, 'close');
    }
    await until(['known']);
    expect(away.map(({ fingerprint }) => fingerprint)).toEqual([
      stranger.fingerprint.replaceAll(':', '').toLowerCase(),
      null,
    ]);
  });
});
