import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReporter } from '@bongsu/access-sdk';
import { systemClock } from '@bongsu/kit';
import {
  BATCH_HEADER,
  createLog,
  Log,
  openAside,
  presets,
  readRecords,
  receiveBody,
  unpackBody,
  verifyLog,
} from '@bongsu/ledger';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let home = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'bongsu-collecting-'));
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

interface Door {
  readonly server: Server;
  close(): Promise<void>;
}

/** Takes batches into the log in `folder`; hangs up on every third request, before or after it has taken it. */
const openDoor = async (folder: string, port: number): Promise<Door> => {
  const log = await Log.open(folder, systemClock);
  const aside = await openAside(folder, systemClock);
  let asked = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    asked += 1;
    const sent = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>));
    if (asked % 6 === 3) return void request.socket.destroy();
    const unpacked = await unpackBody(sent, request.headers['content-encoding']);
    if (!('body' in unpacked)) return void response.writeHead(400).end();
    const body = {
      bytes: unpacked.body,
      type: request.headers['content-type'] ?? '',
      batch: request.headers[BATCH_HEADER] as string,
    };
    const sender = { source: 'hr-web', system: 'hr', mapping: presets['own']! };
    const taken = await receiveBody({ log, aside }, sender, body);
    if (asked % 6 === 0) return void request.socket.destroy();
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ...taken, refused: taken.refused.length }));
  };
  const server = createServer((request, response) => void answer(request, response)).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    server,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await aside.close();
      await log.close();
    },
  };
};

it('every access that an application reports lies in the log once, though connections break off and the server is away for a while', async () => {
  const [folder, spool] = [join(home, 'log'), join(home, 'spool')];
  await createLog(folder, 'records.example.go.kr');
  let door = await openDoor(folder, 0);
  const { port } = door.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/`;
  const options = { url, key: 'k', system: 'hr', folder: spool, delayMs: 2, retryMs: 5 };
  let reporter = createReporter(options);
  let next = 0;
  const report = async (count: number): Promise<void> => {
    for (let at = 0; at < count; at += 1) {
      next += 1;
      reporter.report({ actor: 'kim01', from: '10.0.0.7', subjects: [`S-${next}`], action: 'read' });
      if (at % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 3));
    }
  };

  await report(2000);
  await door.close();
  await report(1500);
  await reporter.close();
  expect(readdirSync(spool).length).toBeGreaterThan(0);
  door = await openDoor(folder, port);
  reporter = createReporter(options);
  await report(500);
  // One without an account: it is kept aside, and the application is told.
  reporter.report({ actor: '', from: '10.0.0.7', subjects: ['S-0'], action: 'read' });
  await vi.waitFor(() => expect(readdirSync(spool)).toEqual([]), 30_000);
  await reporter.close();
  await door.close();

  const subjects = (await Array.fromAsync(readRecords(folder))).map((record) => Number(record.subjects[0]!.slice(2)));
  expect(subjects.toSorted((left, right) => left - right)).toEqual(Array.from({ length: next }, (_, at) => at + 1));
  expect(await verifyLog(folder)).toMatchObject({ ok: true, size: next });
});
