import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId, systemClock } from '@bongsu/kit';
import { expect, test } from 'vitest';
import { sendWaiting } from './send-waiting.ts';
import { saveSettings, sweepState } from './state.ts';
import { keepFinish, keepPiece, waitingReports } from './waiting.ts';

const at = '2026-11-20T18:30:00+09:00';

test('pieces that a server lost are sent again until the report is complete, and a server that fails gets it later', async () => {
  const heard: string[] = [];
  let fails = true;
  const missing = [[1, 2], [2], []];
  const answer = (piece: number | undefined): unknown => {
    if (piece !== undefined) return { isNew: true };
    const left = missing.shift() ?? [];
    return { isComplete: left.length === 0, missing: left };
  };
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { piece } = (await json(request)) as { piece?: number };
    heard.push(piece === undefined ? 'finish' : String(piece));
    response.writeHead(fails ? 503 : 200, { 'content-type': 'application/json' });
    fails = false;
    response.end(JSON.stringify(answer(piece)));
  };
  const server = createServer((request, response) => void respond(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;

  const folder = mkdtempSync(join(tmpdir(), 'bongsu-agent-'));
  const naming = 'ab'.repeat(32);
  const about = { agentId: newId(systemClock), label: 'PC', roots: ['/'], recipients: [], ca: null, naming };
  saveSettings(folder, { version: 1, server: address, token: 'token', ...about });
  sweepState(folder);
  const report = { reportId: newId(systemClock), roundId: newId(systemClock), beganAt: at };
  const file = { ref: naming, path: '/a', size: 1, sha256: naming, modifiedAt: at, samples: [], fingerprints: [] };
  const counts = [{ kind: 'card', confidence: 'high' as const, count: 1 }];
  for (const piece of [0, 1, 2]) keepPiece(folder, { ...report, piece, files: [{ ...file, counts }] });
  expect(waitingReports(folder)).toEqual([]);
  keepFinish(folder, { ...report, finishedAt: at, pieces: 3, files: 3, bytes: 3, seconds: 0, skipped: {} });

  const to = { address, token: 'token' };
  await expect(sendWaiting(to, folder)).rejects.toMatchObject({ why: 'offline', code: 'http-503' });
  expect(waitingReports(folder)).toEqual([report.reportId]);
  expect(await sendWaiting(to, folder)).toEqual({ refused: [] });
  expect(heard).toEqual(['0', '0', '1', '2', 'finish', '1', '2', 'finish', '2', 'finish']);
  expect(waitingReports(folder)).toEqual([]);
  server.close();
});
