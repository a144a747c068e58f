import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { logs, openDesk } from './logs.fixture.ts';

/** Each call is a process of its own. */
vi.setConfig({ testTimeout: 60_000 });

const { home, write, clear } = openDesk();
afterAll(clear);

const data = join(home, 'logs');

const line = (index: number, change: object = {}): string =>
  JSON.stringify({
    id: `e-${index}`,
    at: `2026-11-02T10:${String(index).padStart(2, '0')}:00.000+09:00`,
    actor: 'kim01',
    from: '10.0.0.7',
    system: 'hr',
    subjects: [`S-${index}`],
    action: 'read',
    ...change,
  });

describe('access records on the command line', () => {
  let file = '';

  beforeAll(() => {
    file = write(
      'a.jsonl',
      [...Array.from({ length: 20 }, (_, at) => line(at)), line(20, { from: '' }), ''].join('\n'),
    );
  });

  it('are taken, the refused ones told, and a second time nothing changes', () => {
    const first = logs('import', file, '--data', data, '--system', 'hr', '--origin', 'records.example.go.kr');
    expect([first.status, JSON.parse(first.out)]).toEqual([
      1,
      { accepted: 20, duplicates: 0, rejected: [{ line: 21, why: 'from: missing' }] },
    ]);
    const again = logs('import', file, '--data', data, '--system', 'hr');
    expect(JSON.parse(again.out)).toMatchObject({ accepted: 0, duplicates: 20 });
  });

  it('are verified against their tree and a checkpoint kept elsewhere', () => {
    const checkpoint = write('checkpoint', logs('checkpoint', '--data', data).out);
    expect(readFileSync(checkpoint, 'utf8')).toMatch(/^records\.example\.go\.kr\n20\n/);
    const verdict = logs('verify', '--data', data, '--checkpoint', checkpoint);
    expect([verdict.status, JSON.parse(verdict.out)]).toMatchObject([0, { ok: true, size: 20, problems: [] }]);
    const other = write('other', readFileSync(checkpoint, 'utf8').replace('\n20\n', '\n30\n'));
    const broken = logs('verify', '--data', data, '--checkpoint', other);
    expect([broken.status, JSON.parse(broken.out)]).toMatchObject([
      1,
      { ok: false, problems: [{ kind: 'signature' }] },
    ]);
  });

  it('are proved one by one to whoever has the key and not the folder', () => {
    const proof = write('proof.json', logs('prove', '7', '--data', data).out);
    const key = write('key', logs('key', '--data', data).out);
    const shown = logs('verify-proof', proof, '--key', key);
    expect([shown.status, JSON.parse(shown.out)]).toMatchObject([
      0,
      { ok: true, index: 7, size: 20, record: { actor: 'kim01', at: '2026-11-02T10:07:00+09:00', subjects: ['S-7'] } },
    ]);
    const changed = JSON.parse(readFileSync(proof, 'utf8')) as { index: number };
    expect(
      logs('verify-proof', write('forged.json', JSON.stringify({ ...changed, index: 8 })), '--key', key).status,
    ).toBe(1);
    expect(logs('prove', '20', '--data', data)).toMatchObject({ status: 2, out: '' });
    logs('import', file, '--data', join(home, 'other-log'), '--system', 'hr', '--origin', 'other.example.go.kr');
    const stranger = logs(
      'verify-proof',
      proof,
      '--key',
      write('stranger', logs('key', '--data', join(home, 'other-log')).out),
    );
    expect([stranger.status, stranger.err]).toEqual([3, expect.stringContaining('증명을 확인할 수 없습니다')]);
  });

  it('are searched for misuse', () => {
    const more = write(
      'b.jsonl',
      Array.from({ length: 24 }, (_, at) => line(20 + at, { id: `m-${at}`, subjects: ['S-1'] })).join('\n'),
    );
    logs('import', more, '--data', data, '--system', 'hr');
    const { status, out } = logs('detect', '--data', data, '--from', '2026-11-02', '--to', '2026-11-03');
    const alerts = out
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text) as Record<string, unknown>);
    expect(status).toBe(1);
    // One look at S-1 was among the first twenty.
    expect(alerts).toContainEqual(
      expect.objectContaining({ rule: 'same-person', level: 'medium', actor: 'kim01', count: 25, subjects: 1 }),
    );
    expect(logs('detect', '--data', data, '--from', '2026-11-03').out).toBe('');
  });

  it('are refused in two languages where something is wrong, without a stack trace', () => {
    for (const args of [
      ['verify', '--data', join(home, 'nowhere')],
      ['import', join(home, 'nowhere'), '--data', data, '--system', 'hr'],
      ['import', file, '--data', data, '--system', 'hr', '--map', 'nothing'],
      ['detect', '--data', data, '--from', 'yesterday'],
      ['detect', '--data', data, '--rules', write('none', '')],
      ['verify-proof', write('none.json', '{}')],
      ['import', home, '--data', data, '--system', 'hr'],
    ]) {
      const { status, out, err } = logs(...args);
      expect([status === 2 || status === 3, out]).toEqual([true, '']);
      expect(err).toMatch(/[가-힣]/);
      expect(err).not.toMatch(/^\s+at /m);
    }
    expect(existsSync(join(home, 'nowhere'))).toBe(false);
  });

  it('are asked by SQL, and nothing is changed by it', () => {
    const sql = 'SELECT actor, count() AS n, max(at) AS last_at FROM acc.records GROUP BY actor';
    const answer = logs('query', sql, '--data', data);
    expect([answer.status, JSON.parse(answer.out)]).toEqual([
      0,
      { actor: 'kim01', n: '44', last_at: '2026-11-02 01:43:00.000' },
    ]);
    const refused = logs('query', 'DROP TABLE acc.records', '--data', data);
    expect([refused.status, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('(READONLY)');
    const checked = logs('check-store', '--data', data);
    expect([checked.status, JSON.parse(checked.out)]).toEqual([0, { ok: true, size: 44, held: 44, differs: null }]);
  });
});
