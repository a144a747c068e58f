import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bin, logs, openDesk } from './logs.fixture.ts';

/** Each call is a process of its own. */
vi.setConfig({ testTimeout: 60_000 });

const { home, write, clear } = openDesk();
const data = join(home, 'logs');
afterAll(clear);

const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, at) =>
    JSON.stringify({
      id: `e-${from + at}`,
      at: '2026-11-02T10:00:00.000+09:00',
      actor: 'kim01',
      from: '10.0.0.7',
      subjects: ['S-1'],
      action: 'read',
    }),
  ).join('\n');

const take = (from: number, to: number): void => {
  logs(
    'import',
    write('lines', lines(from, to)),
    '--data',
    data,
    '--system',
    'hr',
    '--origin',
    'records.example.go.kr',
  );
};

beforeAll(() => take(0, 20), 60_000);

describe('access records on the command line', () => {
  it('are held for an open case, and let go, and the log says so', () => {
    const held = logs('hold', '--data', data, '--reason', '소송', '--until', '2099-12-31', '--actor', 'kim01');
    const { hold } = JSON.parse(held.out) as { hold: string };
    expect(JSON.parse(logs('holds', '--data', data).out)).toEqual([
      { hold, scope: { actor: 'kim01' }, until: '2099-12-31T23:59:59.999+09:00', index: 20 },
    ]);
    expect(logs('release', hold, '--data', data, '--reason', '판결')).toMatchObject({ status: 0 });
    expect(JSON.parse(logs('holds', '--data', data).out)).toEqual([]);
    expect(logs('release', hold, '--data', data, '--reason', '판결')).toMatchObject({ status: 2, out: '' });
  });

  it('stay as long as the law says, and a policy cannot make that shorter', () => {
    const small = { subjectCount: 100, dataKinds: ['general'], roles: ['controller'] };
    const policy = (months: number) =>
      write('terms.json', JSON.stringify({ systems: { hr: { profile: small, months } } }));
    expect(JSON.parse(logs('retain', '--data', data, '--policy', policy(36), '--dry-run').out)).toEqual({
      wouldDestroy: { from: 0, to: 0 },
      next: { why: 'open' },
    });
    expect(JSON.parse(logs('retain', '--data', data).out)).toMatchObject({ destroyed: { from: 0, to: 0 } });
    const shorter = logs('retain', '--data', data, '--policy', policy(11));
    expect([shorter.status, shorter.out, shorter.err]).toEqual([2, '', expect.stringContaining('12개월')]);
    const unknown = logs('retain', '--data', data, '--policy', write('bad.json', '{"systems":{"hr":{"months":12}}}'));
    expect([unknown.status, unknown.err]).toEqual([2, expect.stringContaining('24개월')]);
  });

  it('are not taken from anybody who says what only the log itself may say', () => {
    const forged = JSON.parse(lines(0, 1)) as object;
    const file = write('forged', JSON.stringify({ ...forged, id: 'prune-0', system: 'bongsu', action: 'prune' }));
    expect(JSON.parse(logs('import', file, '--data', data, '--system', 'hr').out)).toMatchObject({
      rejected: [{ line: 1, why: 'action: reserved' }],
    });
  });

  it('are verified against a witness in another room, a shared folder and what stands on paper', async () => {
    const key = write('key', logs('key', '--data', data).out);
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as AddressInfo;
    probe.close();
    const args = ['logs', 'witness', '--data', join(home, 'witness'), '--name', 'witness.example.go.kr', '--log', key];
    const witness = spawn(process.execPath, [bin, ...args, '--port', String(port)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [[said]] = (await Promise.all([once(witness.stdout, 'data'), once(witness.stderr, 'data')])) as [
      [Buffer],
      unknown,
    ];
    const room = write('witness-key', said.toString());
    mkdirSync(join(home, 'share'));
    const anchors = write(
      'anchors.json',
      JSON.stringify([
        { kind: 'witness', name: 'room-2', url: `http://127.0.0.1:${port}`, key: room },
        { kind: 'folder', name: 'share', folder: join(home, 'share') },
        { kind: 'mail', name: 'audit', from: 'a@example.invalid', to: 'b@example.invalid', folder: join(home, 'mail') },
      ]),
    );
    mkdirSync(join(home, 'mail'));
    expect(logs('anchor', '--data', data, '--anchors', anchors)).toMatchObject({ status: 0 });
    take(20, 40);
    const again = logs('anchor', '--data', data, '--anchors', anchors);
    witness.kill('SIGTERM');
    expect(JSON.parse(again.out)).toMatchObject([
      { name: 'room-2', ok: true },
      { name: 'share', ok: true },
      { name: 'audit', ok: true },
    ]);
    expect(logs('anchor', '--data', data, '--anchors', anchors)).toMatchObject({ status: 1 });
    const outside = ['--checkpoint', join(data, 'anchors'), '--checkpoint', join(home, 'share'), '--witness', room];
    const verdict = logs('verify', '--data', data, ...outside, '--resume', join(home, 'progress'));
    expect([verdict.status, JSON.parse(verdict.out)]).toMatchObject([
      0,
      { ok: true, minimum: 0, attested: [{ by: 'witness.example.go.kr' }, { by: 'witness.example.go.kr' }] },
    ]);
    const { size, root } = JSON.parse(verdict.out) as { size: number; root: string };
    const mail = await PostalMime.parse(readFileSync(join(home, 'mail', `audit-checkpoint-${size}.eml`)));
    expect([mail.to?.[0]?.address, mail.subject]).toEqual(['b@example.invalid', expect.stringContaining('체크포인트')]);
    expect(mail.text).toContain('node verify-logs.mjs');
    expect(logs('verify', '--data', data, '--checkpoint', join(home, 'mail')).status).toBe(0);
    const printed = Buffer.from(root, 'base64').toString('hex').match(/.{4}/g)!.join(' ');
    for (const text of [printed, root])
      expect(logs('verify', '--data', data, '--printed', `${size} ${text}`).status).toBe(0);
    expect(logs('verify', '--data', data, '--printed', `${size} ${printed.replace(/^./, '0')}1`).status).not.toBe(0);
  });

  it('are proved with a loud warning when the key came with the proof', () => {
    const proof = write('proof.json', logs('prove', '3', '--data', data).out);
    const shown = logs('verify-proof', proof);
    expect([shown.err, JSON.parse(shown.out)]).toMatchObject([
      expect.stringMatching(/주의[^]*WARNING/),
      { ok: true, keyFrom: 'the proof itself' },
    ]);
    const key = write('key', logs('key', '--data', data).out);
    const held = logs('verify-proof', proof, '--key', key);
    expect([held.err, JSON.parse(held.out)]).toMatchObject(['', { ok: true, keyFrom: 'elsewhere' }]);
  });
});
