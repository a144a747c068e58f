import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setTheStage, type Stage } from '../../test/story.ts';
import { anonymousActor } from '../actor.ts';
import { raw, sql } from './index.ts';

/**
 * The accident these prevent: a migration adds a table and forgets that somebody must decide who sees its rows.
 */
let stage: Stage;
let owner: pg.Client;

beforeAll(async () => {
  stage = await setTheStage();
  owner = new pg.Client({ connectionString: stage.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await stage[Symbol.asyncDispose]();
});

interface Table {
  readonly name: string;
  readonly secured: boolean;
  readonly policies: number;
  readonly granted: boolean;
}

/** Only the program that changes the schema reads and writes it. */
const NOT_FOR_THE_PRODUCT = new Set(['migration']);

const tables = async (): Promise<readonly Table[]> => {
  const { rows } = await owner.query<Table>(`
    select c.relname as name, c.relrowsecurity as secured,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
      has_table_privilege('bongsu_app', c.oid, 'SELECT, INSERT, UPDATE, DELETE') as granted
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') order by c.relname`);
  return rows;
};

const mayOn = async (privilege: string): Promise<readonly string[]> => {
  const { rows } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and has_table_privilege('bongsu_app', oid, $1) order by relname`,
    [privilege],
  );
  return rows.map((row) => row.name);
};

describe('every table', () => {
  it('has row-level security with a policy, or is closed to the product altogether', async () => {
    const all = await tables();
    expect(all.length).toBeGreaterThan(30);
    const product = all.filter((table) => !NOT_FOR_THE_PRODUCT.has(table.name));
    expect(product.filter((table) => !table.secured || table.policies === 0)).toEqual([]);
    expect(all.filter((table) => NOT_FOR_THE_PRODUCT.has(table.name) && table.granted)).toEqual([]);
  });

  it('shows nothing about people and cases to an actor whom nobody announced', async () => {
    const visible: string[] = [];
    for (const { name } of await tables()) {
      if (NOT_FOR_THE_PRODUCT.has(name)) continue;
      const rows = await stage.deps.database.transaction(anonymousActor('127.0.0.1'), (tx) =>
        tx.many(sql`select from ${raw(`"${name}"`)} limit 1`).catch((error: unknown) => {
          // No right to look is as good as no row.
          if ((error as { code?: string }).code === '42501') return [];
          throw error;
        }),
      );
      if (rows.length > 0) visible.push(name);
    }
    // The name of the organisation stands on the sign-in page.
    expect(visible).toEqual(['organisation']);
  });
});

describe('the product’s own role', () => {
  it('cannot sign in, bypass row-level security, or make anything', async () => {
    const { rows } = await owner.query(`
      select rolcanlogin, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
        has_schema_privilege('bongsu_app', 'public', 'CREATE') as creates
      from pg_roles where rolname = 'bongsu_app'`);
    expect(Object.values(rows[0] as Record<string, boolean>)).toEqual([false, false, false, false, false, false]);
  });

  it('owns no table, since row-level security does not hold for owners', async () => {
    const { rows } = await owner.query(
      `select relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'bongsu_app'`,
    );
    expect(rows).toEqual([]);
  });

  it('may delete only what is derived, spent or not yet part of a case', async () => {
    expect(await mayOn('DELETE')).toEqual(DELETABLE);
    expect(await mayOn('TRUNCATE')).toEqual([]);
  });

  it('can neither change nor delete evidence, records, decisions and documents, which refuse their owner too', async () => {
    const changeable = new Set(await mayOn('UPDATE'));
    const deletable = new Set(await mayOn('DELETE'));
    for (const name of ONLY_ADDED) {
      expect([name, changeable.has(name), deletable.has(name)]).toEqual([name, false, false]);
    }
    const { rows } = await owner.query<{ name: string }>(
      `select tgrelid::regclass::text as name from pg_trigger where tgname = 'append_only' order by 1`,
    );
    expect(rows.map((row) => row.name)).toEqual(expect.arrayContaining([...ONLY_ADDED]));
  });
});

const DELETABLE = [
  'access_record_to_keep',
  'affected_mark',
  'duty',
  'errand',
  'field_key',
  'notice_link',
  'outside_marks',
  'recipient',
  'recipient_bad_row',
  'recipient_key',
  'session',
  'sign_in_attempt',
  'task',
];

const ONLY_ADDED = [
  'access_destruction',
  'access_question',
  'access_question_end',
  'access_record',
  'campaign_reminder',
  'campaign_round',
  'custodian_decision',
  'custodian_end',
  'custodian_proposal',
  'decision_approval',
  'decision_confirmation',
  'decision_item',
  'decision_list',
  'decision_result',
  'document',
  'duty_decision',
  'duty_performance',
  'errand_reminder',
  'evidence',
  'evidence_check',
  'evidence_hand_over',
  'field_key_retirement',
  'finding_incident',
  'incident_event',
  'incident_fact',
  'misuse_event',
  'misuse_file',
  'misuse_rule_change',
  'misuse_rule_trial',
  'notice_decision',
  'posting_check',
  'posting_evidence',
  'public_report',
  'recipient_destruction',
  'recipient_past_channel',
  'recipient_settlement',
  'reporter_file',
  'reporter_file_original',
  'reporter_message',
  'report_owner',
  'reporter_opening',
  'role_change',
  'scan_finding',
  'scan_piece',
  'team_member',
  'unsealing',
  'unsealing_answer',
  'unsealing_review',
  'web_finding_event',
  'web_scan_stop',
];
