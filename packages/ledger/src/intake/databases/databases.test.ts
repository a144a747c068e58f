import { createReadStream } from 'node:fs';
import { describe, afterEach, beforeEach, expect, it } from 'vitest';
import { importLines } from '../import-lines.ts';
import { openLedger, type Ledger } from '../intake.fixture.ts';
import { readLines } from '../lines.ts';
import { presets } from '../presets.ts';
import { actionOf, saidIn } from './statement.ts';

let ledger: Ledger;

beforeEach(async () => {
  ledger = await openLedger();
});

afterEach(() => ledger.close());

/** Written by a server of the kind, which made-up people used for a minute. */
const take = async (file: string, preset: string): Promise<string[]> => {
  const stream = createReadStream(new URL(file, import.meta.url));
  const mapping = presets[preset]!;
  expect(await importLines(ledger, readLines(stream), { system: 'hr-db', mapping })).toMatchObject({ refused: [] });
  return (await ledger.records()).map(({ actor, from, action, subjects, reason, rows, ok }) =>
    [actor, from, action, subjects.join(' '), reason, rows || '', ok ? '' : 'refused']
      .join(' | ')
      .replace(/[ |]+$/, ''),
  );
};

describe('the log of PostgreSQL 15 with pgaudit', () => {
  it('tells who read and changed which table, whose data where the statement says it, who came, and who was turned away', async () => {
    expect(await take('pgaudit.fixture.csv', 'pgaudit-csv')).toEqual([
      'kim01 | 127.0.0.1 | login',
      'kim01 | 127.0.0.1 | read | P-1 | 민원 처리 | 1',
      'kim01 | 127.0.0.1 | logout',
      'kim01 | 127.0.0.1 | login',
      'kim01 | 127.0.0.1 | read | table:public.patients |  | 3',
      'kim01 | 127.0.0.1 | logout',
      'kim01 | 127.0.0.1 | login',
      'kim01 | 127.0.0.1 | read | table:public.patients |  | 1',
      'kim01 | 127.0.0.1 | update | table:public.patients |  | 1',
      'kim01 | 127.0.0.1 | delete | table:public.patients',
      'kim01 | 127.0.0.1 | download | database:postgres',
      'kim01 | 127.0.0.1 | read | table:public.patients |  | 1',
      'kim01 | 127.0.0.1 | logout',
      'lee02 | 127.0.0.1 | login',
      'lee02 | 127.0.0.1 | read | database:postgres |  |  | refused',
      'lee02 | 127.0.0.1 | logout',
      'postgres | 127.0.0.1 | login',
      'postgres | 127.0.0.1 | grant | database:postgres',
      'postgres | 127.0.0.1 | logout',
      'nobody | 127.0.0.1 | login',
      'nobody | 127.0.0.1 | login-failed |  |  |  | refused',
    ]);
    const [first] = await ledger.records();
    expect(first).toMatchObject({
      id: '6b0cbd20.4005-2',
      system: 'hr-db',
      at: Date.parse('2026-11-30T09:02:40.251+09:00'),
    });
  });
});

describe('the log of MariaDB 10.11 with server_audit', () => {
  it('tells who read and wrote which table, who came, who got rights, and who was turned away', async () => {
    expect(await take('mariadb.fixture.txt', 'mariadb-audit')).toEqual([
      'root | localhost | login',
      'root | localhost | grant',
      'root | localhost | update | table:hr.patients',
      'root | localhost | logout',
      'kim01 | localhost | login',
      'kim01 | localhost | read | table:hr.patients',
      'kim01 | localhost | logout',
      'kim01 | localhost | login',
      'kim01 | localhost | read | table:hr.patients',
      'kim01 | localhost | update | table:hr.patients',
      'kim01 | localhost | update | table:hr.patients',
      'kim01 | localhost | read | table:hr.patients',
      'kim01 | localhost | logout',
      'lee02 | localhost | login',
      'lee02 | localhost | read | database:* |  |  | refused',
      'lee02 | localhost | logout',
      'kim01 | localhost | login-failed |  |  |  | refused',
      'kim01 | localhost | logout',
    ]);
  });
});

describe('a statement', () => {
  it('says in a comment whose data it is about, and nowhere else', () => {
    expect(saidIn("/* subjects=S-1,S-2 reason='민원 처리' */ select 1")).toEqual({
      subjects: 'S-1,S-2',
      reason: '민원 처리',
    });
    expect(saidIn("select '/* subjects=S-9 */', 'it''s /* reason=x */' /* subjects=S-1 */")).toEqual({
      subjects: 'S-1',
    });
    expect(saidIn('select 1')).toEqual({});
  });

  it('does what its first word says', () => {
    expect(['/* a */ SELECT 1', ' delete from x', 'vacuum', ''].map(actionOf)).toEqual([
      'read',
      'delete',
      undefined,
      undefined,
    ]);
  });
});
