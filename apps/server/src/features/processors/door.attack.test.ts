// The code of a processor is given to another house, which may lose it, and may be curious. So it must lead to that
// house's own reports and to nothing of anybody else; and a case knows much that no processor may learn.
import {
  evidenceAdd,
  incidentsCallTeam,
  incidentsGrade,
  incidentsRecordAction,
  incidentsRecordFacts,
  incidentsSetInvolved,
  noticesDraft,
  processorDoorAdd,
  processorDoorAddFile,
  processorDoorFile,
  processorDoorOpen,
  processorDoorOperations,
  processorDoorReport,
  processorsEnd,
  processorsRenewCode,
  processorsReport,
  reporterThreadAsk,
  reporterThreadGet,
} from '@bongsu/contracts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { keptLog } from '../../../test/log.ts';
import { publicActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { versionOf } from '../evidence/case.fixture.ts';
import { addProcessor, contact, enterInRegister, report, reporter } from './world.fixture.ts';

const { log, lines } = keptLog();

let app: TestApp;
let officer: SignedInClient;
let cpo: SignedInClient;
let owner: pg.Client;
beforeAll(async () => {
  app = await startTestApp({ log });
  officer = await app.signInAs('officer');
  cpo = await app.signInAs('cpo');
  owner = new pg.Client({ connectionString: app.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await app[Symbol.asyncDispose]();
});

const reason = '위탁을 마침';
const file = { name: 'a.txt', content: '글' };

/** Every answer that a code gets, at every operation of the door, without what differs from request to request. */
const answersTo = async (code: string, number = 1): Promise<Set<string>> => {
  const stranger = app.stranger();
  const refusals = [
    await stranger.refusal(processorDoorOpen, { body: { code } }),
    await stranger.refusal(processorDoorReport, {
      body: { code, summary: '신고', awareAt: '2026-11-20T09:00:00+09:00', contact: reporter },
    }),
    await stranger.refusal(processorDoorAdd, { body: { code, number, text: '글' } }),
    await stranger.refusal(processorDoorAddFile, { body: { code, number }, file }),
    await stranger.refusal(processorDoorFile, { body: { code, number, label: 'F-01' } }),
  ];
  return new Set(refusals.map(({ instance: _instance, ...said }) => JSON.stringify(said)));
};

describe('a code', () => {
  it('gets one and the same answer when it is wrong, replaced or ended, whatever is asked with it', async () => {
    const [replaced, ended, good] = [
      await addProcessor(officer),
      await addProcessor(officer),
      await addProcessor(officer),
    ];
    for (const { code } of [replaced, ended]) await report(app, code);
    const body = { version: 1, reason };
    await officer.call(processorsRenewCode, { params: { processorId: replaced.processor.id }, body });
    await officer.call(processorsEnd, { params: { processorId: ended.processor.id }, body });
    const slip = good.code.slice(0, -1) + (good.code.endsWith('2') ? '3' : '2');
    const answers = new Set<string>();
    for (const code of [replaced.code, ended.code, slip, '2222-2222-2222-2222-2222', '', '%', "' or 1=1 --"])
      for (const answer of await answersTo(code)) answers.add(answer);
    expect(answers.size).toBe(1);
  });

  it('reaches no report and no thread of another processor, by whatever number', async () => {
    const [mine, theirs] = [await addProcessor(officer, { name: '가온정보' }), await addProcessor(officer)];
    // One of mine, two of theirs: the numbers overlap, and one goes beyond.
    await report(app, mine.code, { summary: '우리 신고' });
    await report(app, theirs.code, { summary: '남의 신고 하나' });
    const second = await report(app, theirs.code, { summary: '남의 신고 둘' });
    await app.stranger().call(processorDoorAdd, { body: { code: theirs.code, number: 1, text: '남의 글' } });
    await app.stranger().call(processorDoorAddFile, { body: { code: theirs.code, number: 1 }, file });
    const { reports } = await app.stranger().call(processorDoorOpen, { body: { code: mine.code } });
    expect(reports.map(({ number, messages, files }) => [number, messages, files])).toEqual([[1, [], []]]);
    await app.stranger().call(processorDoorAdd, { body: { code: mine.code, number: 1, text: '내 글' } });
    for (const number of [2, 3, 1_000_000]) {
      const refused = await app.stranger().refusal(processorDoorAdd, { body: { code: mine.code, number, text: '글' } });
      expect([number, refused.code]).toEqual([number, 'not-found']);
    }
    const taken = { body: { code: mine.code, number: 1, label: 'F-01' } };
    expect((await app.stranger().refusal(processorDoorFile, taken)).code).toBe('not-found');
    const thread = await officer.call(reporterThreadGet, { params: { incidentId: second.id } });
    expect([thread.messages, thread.files]).toEqual([[], []]);
  });

  it('is guessed sixty times a minute at most, by everybody together, and each guess costs its work', async () => {
    await using besieged = await startTestApp();
    const keeper = await besieged.signInAs('officer');
    const { code } = await addProcessor(keeper);
    const unworked = await fetch(`${besieged.publicAddress}${processorDoorOpen.path}`, {
      method: 'POST',
      headers: { 'x-bongsu': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    expect(unworked.status).toBe(428);
    const guess = async (): Promise<string> =>
      (await besieged.stranger().refusal(processorDoorOpen, { body: { code: '2222-2222-2222-2222-2222' } })).code;
    const codes: string[] = [];
    for (let at = 0; at < 61; at += 1) codes.push(await guess());
    expect(codes.filter((one) => one === 'not-found')).toHaveLength(60);
    expect(codes.at(-1)).toBe('too-many');
    besieged.clock.advance({ minutes: 1 });
    await besieged.stranger().call(processorDoorOpen, { body: { code } });
  });

  it('stands in no address: every operation of the door takes it in the body', () => {
    for (const { method, path, params, query } of processorDoorOperations)
      expect([path, method, params, query, path.includes(':')]).toEqual([path, 'POST', undefined, undefined, false]);
  });
});

/** What a case knows and no processor may learn, each so that it cannot be there by chance. */
const inside = {
  title: 'canary-title-3391',
  action: 'canary-action-3391',
  fact: 'canary-fact-3391',
  evidence: 'canary-evidence-3391',
  team: 'canary-duty-3391',
  involvedReason: 'canary-involved-3391',
  text: 'canary-summary-3391',
} as const;

describe('what leaves by the door', () => {
  it('is the state of the report, its clocks and its thread, and nothing else of the case', async () => {
    const { code } = await addProcessor(officer);
    const { id } = await report(app, code, { summary: `백업이 열렸습니다. ${inside.text}`, items: inside.text });
    const params = { incidentId: id };
    await enterInRegister(officer, id);
    const handler = await app.signInAs('handler');
    const answers = { disclosedOutside: true, misusedInside: false, keptUnsafely: false };
    await cpo.call(incidentsGrade, { params, body: { version: await versionOf(cpo, id), answers, grade: 1 } });
    await cpo.call(incidentsCallTeam, {
      params,
      body: {
        version: await versionOf(cpo, id),
        members: [{ personId: handler.person.personId, duty: inside.team }],
      },
    });
    await officer.call(incidentsSetInvolved, {
      params,
      body: {
        version: await versionOf(officer, id),
        personIds: [(await app.person(['staff'])).personId],
        reason: inside.involvedReason,
      },
    });
    await officer.call(incidentsRecordAction, {
      params,
      body: { at: '2026-11-20T18:10:00+09:00', kind: 'block', description: inside.action },
    });
    await officer.call(incidentsRecordFacts, {
      params,
      body: {
        version: await versionOf(officer, id),
        facts: { subjectCount: 33_910_077, occurredAt: '2026-11-01T03:39:00+09:00' },
        source: inside.fact,
        reason: '',
      },
    });
    await officer.call(evidenceAdd, {
      params,
      body: { name: inside.evidence, source: inside.evidence, collectedAt: '2026-11-20T18:00:00+09:00' },
      file: { name: `${inside.evidence}.log`, content: inside.evidence },
    });
    await officer.call(noticesDraft, { params, body: { kind: 'full' } });
    await officer.call(reporterThreadAsk, { params, body: { text: '언제부터입니까?' } });
    const answer = await app.stranger().call(processorDoorOpen, { body: { code } });
    const said = JSON.stringify(answer);
    const people = await app.rows<{ name: string; id: string }>(sql`select name, id from person`);
    const canaries = [
      ...Object.values(inside),
      '33910077',
      '03:39',
      id,
      ...people.flatMap((person) => [person.name, person.id]),
    ];
    for (const canary of canaries) expect([canary, said.includes(canary)]).toEqual([canary, false]);
    // And by name, so that a field added later has to be looked at here.
    expect(Object.keys(answer.reports[0] ?? {}).toSorted()).toEqual(
      ['awareAt', 'clocks', 'files', 'mayAdd', 'messages', 'number', 'reportedAt', 'state'].toSorted(),
    );
    expect(answer.reports[0]?.clocks.map(({ duty }) => duty)).toEqual(['notify', 'report']);
  });

  it('the term of the processor’s own duty follows from what it wrote, not from what was found out inside', async () => {
    const { code } = await addProcessor(officer);
    const { id } = await report(app, code);
    const own = async () =>
      (await app.stranger().call(processorDoorOpen, { body: { code } })).reports[0]?.clocks.map(
        (clock) => clock.processorDueAt,
      );
    const before = await own();
    await enterInRegister(officer, id);
    const facts = {
      awareAt: '2026-11-20T10:00:00+09:00',
      subjectCount: 0,
      emergencyMeasures: { from: '2026-11-20T10:00:00+09:00', until: null },
    };
    const version = await versionOf(officer, id);
    await officer.call(incidentsRecordFacts, {
      params: { incidentId: id },
      body: { version, facts, source: '조사', reason: '조사 결과' },
    });
    expect(await own()).toEqual(before);
  });
});

describe('the database itself', () => {
  it('gives a processor’s report to those who see the case, and its row, contact and code to nobody by default', async () => {
    const { code, processor } = await addProcessor(officer);
    const { id } = await report(app, code);
    const seenBy = async (actor: Parameters<TestApp['rowsAs']>[0]): Promise<readonly number[]> => {
      const queries = [
        sql`select from processor where id = ${processor.id}`,
        sql`select from processor_code where processor_id = ${processor.id}`,
        sql`select from processor_report where incident_id = ${id}`,
      ];
      const counts: number[] = [];
      for (const query of queries) counts.push((await app.rowsAs(actor, query)).length);
      return counts;
    };
    expect(await seenBy(publicActor)).toEqual([0, 0, 0]);
    expect(await seenBy(officer.person)).toEqual([1, 0, 1]);
    const auditor = await app.person(['auditor']);
    expect(await seenBy(auditor)).toEqual([1, 0, 1]);
    // The head sees the case, and so who reported it.
    expect(await seenBy(await app.person(['head']))).toEqual([1, 0, 1]);
    for (const role of ['staff', 'handler', 'administrator'] as const)
      expect([role, await seenBy(await app.person([role]))]).toEqual([role, [0, 0, 0]]);
    const kept = await app.signInAs('officer');
    await cpo.call(incidentsSetInvolved, {
      params: { incidentId: id },
      body: { version: await versionOf(cpo, id), personIds: [kept.person.personId], reason: '관련자로 확인됨' },
    });
    // The register of processors stays theirs to keep; the case does not exist for them.
    expect(await seenBy(kept.person)).toEqual([1, 0, 0]);
    expect((await kept.refusal(processorsReport, { params: { incidentId: id } })).code).toBe('not-found');
  });

  it('keeps what a processor reported as it was reported', async () => {
    const { code } = await addProcessor(officer);
    const { id } = await report(app, code);
    for (const change of [
      `update processor_report set aware_at = now() where incident_id = $1`,
      `delete from processor_report where incident_id = $1`,
    ])
      await expect(owner.query(change, [id])).rejects.toThrow('only ever added');
  });

  it('holds no code, contact or written word in clear, in any column of any table', async () => {
    const { code } = await addProcessor(officer);
    const measures = 'canary-measures-3391';
    const { number } = await report(app, code, { measures, items: 'canary-items-3391' });
    await app.stranger().call(processorDoorAdd, { body: { code, number, text: 'canary-words-3391' } });
    const secrets = [code, code.replaceAll('-', ''), ...Object.values(contact), ...Object.values(reporter)];
    const { rows: tables } = await owner.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const holding: string[] = [];
    for (const { name } of tables) {
      const { rows } = await owner.query<{ text: string }>(`select to_jsonb(t)::text as text from "${name}" t`);
      for (const { text } of rows)
        for (const secret of [...secrets, measures, 'canary-items-3391', 'canary-words-3391'])
          if (text.includes(secret)) holding.push(`${name}: ${secret}`);
    }
    expect(holding).toEqual([]);
  });
});

describe('when something fails', () => {
  it('neither the log nor the answer says the code, the contact or a word of the report', async () => {
    const { code } = await addProcessor(officer);
    await owner.query('alter table processor_report rename to gone');
    const failed = await app.stranger().refusal(processorDoorReport, {
      body: { code, summary: 'canary-lost-3391', awareAt: '2026-11-20T09:00:00+09:00', contact: reporter },
    });
    await owner.query('alter table gone rename to processor_report');
    expect(failed.code).toBe('unexpected');
    expect(lines.some((line) => line.includes('operation failed'))).toBe(true);
    const all = `${JSON.stringify(failed)}\n${lines.join('\n')}`;
    for (const secret of [code, code.replaceAll('-', ''), ...Object.values(reporter), 'canary-lost-3391'])
      expect([secret, all.includes(secret)]).toEqual([secret, false]);
  });
});
