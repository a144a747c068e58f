import {
  custodyAnswer,
  custodyDecide,
  custodyEnd,
  custodyGet,
  custodyIdentity,
  custodyOriginal,
  custodyPropose,
  custodyRequest,
  custodyReview,
  custodyUnsealings,
  inboxMine,
  incidentsGet,
  incidentsReporter,
  incidentsSetInvolved,
  incidentsTimeline,
  publicAddFile,
  publicReport,
  reportsFile,
  type UnsealingView,
} from '@bongsu/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';
import { versionOf } from '../evidence/case.fixture.ts';
import { placeOf } from '../mail/queue-mail.ts';
import { jpegWith } from '../public-door/strip/files.fixture.ts';
import { appoint } from './custodians.fixture.ts';

const reason = '연락하여 사실을 확인해야 함';

let app: TestApp;
let first: SignedInClient;
let second: SignedInClient;
let third: SignedInClient;
let cpo: SignedInClient;
let head: SignedInClient;
let auditor: SignedInClient;
beforeAll(async () => {
  app = await startTestApp();
  [first, second, third] = [await app.signInAs('officer'), await app.signInAs('staff'), await app.signInAs('officer')];
  auditor = await app.signInAs('auditor');
  ({ cpo, head } = await appoint(app, [first, second, third]));
});
afterAll(async () => app[Symbol.asyncDispose]());

const report = async (): Promise<{ id: string; receipt: string }> => {
  const body = { summary: '명단이 밖에 있습니다.', name: '김구름', phone: '010-0000-1234' };
  const { receipt } = await app.stranger().call(publicReport, { body });
  const [row] = await app.rows<{ id: string }>(sql`select id from incident order by reported_at desc, id desc limit 1`);
  return { id: row?.id ?? '', receipt };
};

const ask = (by: SignedInClient, incidentId: string, fileId: string | null = null): Promise<UnsealingView> =>
  by.call(custodyRequest, { params: { incidentId }, body: { fileId, reason } });

const answer = (by: SignedInClient, { id }: UnsealingView, outcome: 'approved' | 'refused' | 'withdrawn') =>
  by.call(custodyAnswer, { params: { unsealingId: id }, body: { outcome } });

const look = (by: SignedInClient, { id }: UnsealingView) => by.call(custodyIdentity, { params: { unsealingId: id } });
const refusalOf = (by: SignedInClient, { id }: UnsealingView) =>
  by.refusal(custodyIdentity, { params: { unsealingId: id } });

const refusedProposal = (personId: string) => cpo.refusal(custodyPropose, { body: { personId, reason } });
const show = (by: SignedInClient, id: string) => by.call(incidentsGet, { params: { incidentId: id } });

/** A member of staff reports. */
const fileAsStaff = async (shared: boolean): Promise<string> => {
  const staff = await app.signInAs('staff');
  const body = {
    summary: '명단을 잘못 보냈습니다.',
    noticedAt: '2026-11-20T18:00:00+09:00',
    phone: '010-0000-9876',
    shared,
  };
  return (await staff.call(reportsFile, { body })).id;
};

describe('what is sealed about a reporter', () => {
  it('is open to the custodian who asked and the one who approved, to nobody else, for an hour', async () => {
    const { id } = await report();
    const request = await ask(first, id);
    expect(request).toMatchObject({ state: 'waiting', file: null, reason });
    for (const one of [first, second, third]) expect((await refusalOf(one, request)).status).toBeGreaterThan(400);
    expect(await answer(second, request, 'approved')).toMatchObject({ state: 'open', may: { look: true } });
    const whole = { name: '김구름', phone: '010-0000-1234', email: '' };
    expect(await look(first, request)).toMatchObject(whole);
    expect(await look(second, request)).toMatchObject(whole);
    for (const one of [third, cpo, head, auditor]) {
      expect((await refusalOf(one, request)).code).toBe('forbidden');
    }
    const sealed = sql`select incident_id from incident_reporter where incident_id = ${id}`;
    expect(await app.rowsAs(first.person, sealed)).toHaveLength(1);
    expect(await app.rowsAs(third.person, sealed)).toEqual([]);
    app.clock.advance({ minutes: 61 });
    expect((await refusalOf(first, request)).code).toBe('not-now');
    expect(await app.rowsAs(first.person, sealed)).toEqual([]);
  });

  it('stays shut for one alone, who can neither approve what they asked nor ask what they do not see', async () => {
    const { id } = await report();
    const request = await ask(first, id);
    const own = { params: { unsealingId: request.id }, body: { outcome: 'approved' as const } };
    expect((await first.refusal(custodyAnswer, own)).code).toBe('forbidden');
    const params = { incidentId: id };
    expect((await second.refusal(custodyRequest, { params, body: { reason } })).code).toBe('not-found');
    expect((await cpo.refusal(custodyRequest, { params, body: { reason } })).code).toBe('forbidden');
    expect((await third.refusal(custodyRequest, { params, body: { reason } })).code).toBe('not-now');
    expect(await answer(first, request, 'withdrawn')).toMatchObject({ state: 'withdrawn' });
    expect((await second.refusal(custodyAnswer, own)).code).toBe('not-now');
  });

  it('is told to 감사 at every step, also when it was refused or nobody answered', async () => {
    const { id } = await report();
    await answer(second, await ask(first, id), 'approved');
    await answer(second, await ask(first, id), 'refused');
    await ask(first, id);
    app.clock.advance({ hours: 25 });
    await app.tick();
    const params = { incidentId: id };
    const events = (await auditor.call(incidentsTimeline, { params })).items.map(({ kind, by }) => [
      kind,
      by?.id ?? null,
    ]);
    const [one, two] = [first.person.personId, second.person.personId];
    expect(events.slice(-6)).toEqual([
      ['unsealing-requested', one],
      ['unsealing-approved', two],
      ['unsealing-requested', one],
      ['unsealing-refused', two],
      ['unsealing-requested', one],
      ['unsealing-expired', null],
    ]);
    const mails = await app.rows<{ id: string; body: Buffer; subject: string }>(sql`
      select id, subject, body from mail where to_person = ${auditor.person.personId} order by created_at desc, id desc limit 200`);
    const told = mails.filter(({ subject }) => subject.includes('신고자 정보'));
    for (const word of ['요청했습니다', '열었습니다', '거절했습니다', '답 없이 끝났습니다'])
      expect(told.some(({ subject }) => subject.includes(word))).toBe(true);
    const texts = told.flatMap((mail) => (mail.body === null ? [] : app.deps.vault.open(mail.body, placeOf(mail.id))));
    for (const secret of ['김구름', reason, one, two]) expect(texts.join('\n')).not.toContain(secret);
    const records = await app.rows<{ action: string; personId: string | null }>(sql`
      select action, person_id as "personId" from access_record where incident_id = ${id}
        and 'unsealing' = any (fields) order by at, id`);
    expect(records.map(({ action, personId }) => [action, personId])).toEqual([
      ['create', one],
      ['grant', two],
      ['create', one],
      ['refused', two],
      ['create', one],
      ['refused', null],
    ]);
  });

  it('waits for the other custodians, and once it ended for 감사 until they looked at it', async () => {
    const { id } = await report();
    const request = await ask(first, id);
    const waiting = async (by: SignedInClient) =>
      (await by.call(inboxMine)).groups.flatMap(({ items }) => items).filter(({ incidentId }) => incidentId === id);
    expect(await waiting(second)).toMatchObject([{ kind: 'answer-unsealing', number: null, title: null }]);
    expect((await waiting(first)).map(({ kind }) => kind)).not.toContain('answer-unsealing');
    await answer(second, request, 'refused');
    expect(await waiting(second)).toEqual([]);
    expect(await waiting(auditor)).toMatchObject([{ kind: 'review-unsealing' }]);
    const params = { unsealingId: request.id };
    expect(await auditor.call(custodyReview, { params, body: {} })).toMatchObject({ may: { review: false } });
    expect(await waiting(auditor)).toEqual([]);
    expect((await auditor.refusal(custodyReview, { params, body: {} })).code).toBe('not-now');
  });

  it('closes at once when one of the two is no custodian any more, or is kept from the case', async () => {
    const { id } = await report();
    const [extra] = [await app.signInAs('officer')];
    const { id: custodianId } = await cpo.call(custodyPropose, { body: { personId: extra.person.personId, reason } });
    await head.call(custodyDecide, { params: { custodianId }, body: { appointed: true } });
    const request = await answer(extra, await ask(first, id), 'approved');
    await look(first, request);
    await head.call(custodyEnd, { params: { custodianId }, body: { reason } });
    expect((await refusalOf(first, request)).code).toBe('not-now');
    const another = await answer(third, await ask(first, id), 'approved');
    await look(first, another);
    await cpo.call(incidentsSetInvolved, {
      params: { incidentId: id },
      body: { version: await versionOf(cpo, id), personIds: [third.person.personId], reason },
    });
    expect((await refusalOf(first, another)).code).toBe('not-now');
    expect((await refusalOf(third, another)).code).toBe('not-found');
  });

  it('is the file as it came too, with its name: a download that no browser opens', async () => {
    const { id, receipt } = await report();
    const content = jpegWith('김구름의 전화기', 1);
    await app.stranger().call(publicAddFile, { body: { receipt }, file: { name: '<script>김구름.jpg', content } });
    const [file] = await app.rows<{ id: string }>(sql`select id from reporter_file where incident_id = ${id}`);
    const request = await ask(first, id, file?.id ?? '');
    expect(request.file).toBe('F-01');
    const params = { unsealingId: request.id };
    expect((await first.refusal(custodyOriginal, { params })).code).toBe('forbidden');
    await answer(second, request, 'approved');
    // What was opened is that file, not the name of who sent it.
    expect((await refusalOf(first, request)).code).toBe('not-now');
    for (const one of [first, second]) {
      const { bytes, headers } = await one.download(custodyOriginal, { params });
      expect(Buffer.from(bytes).equals(content)).toBe(true);
      expect(headers.get('content-type')).toBe('application/octet-stream');
      expect(headers.get('content-disposition')).toMatch(
        /^attachment; filename="[\w.-]+"; filename\*=UTF-8''%3Cscript%3E/,
      );
      expect(headers.get('content-security-policy')).toContain('sandbox');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
    }
    expect((await third.refusal(custodyOriginal, { params })).code).toBe('forbidden');
    app.clock.advance({ minutes: 61 });
    expect((await first.refusal(custodyOriginal, { params })).code).toBe('not-now');
  });
});

describe('a custodian', () => {
  it('is proposed by the CPO or the head and appointed by the other, and all who appoint hear of it', async () => {
    const { person } = await app.signInAs('staff');
    const { id } = await head.call(custodyPropose, { body: { personId: person.personId, reason } });
    const params = { custodianId: id };
    const anotherHead = await app.signInAs('head');
    for (const one of [head, anotherHead])
      expect((await one.refusal(custodyDecide, { params, body: { appointed: true } })).code).toBe('forbidden');
    expect(await cpo.call(custodyDecide, { params, body: { appointed: true } })).toMatchObject({ state: 'appointed' });
    expect((await cpo.refusal(custodyDecide, { params, body: { appointed: false } })).code).toBe('not-now');
    const told = await app.rows<{ to: string }>(sql`
      select to_person as "to" from mail where subject like '%보관자를 임명%' order by created_at desc`);
    for (const one of [head, anotherHead, auditor]) expect(told.map(({ to }) => to)).toContain(one.person.personId);
  });

  it('is neither oneself, nor 감사, nor who hands out accounts', async () => {
    const administrator = await app.signInAs('administrator');
    for (const { personId } of [cpo.person, auditor.person, administrator.person])
      expect(await refusedProposal(personId)).toMatchObject({ errors: [{ path: 'personId' }] });
    expect((await refusedProposal(first.person.personId)).code).toBe('not-now');
  });

  it('is not appointed by an administrator, nor by who got the role less than three days ago', async () => {
    const both = await app.signInAs(['cpo', 'administrator']);
    const { person } = await app.signInAs('staff');
    const body = { personId: person.personId, reason };
    expect((await both.refusal(custodyPropose, { body })).code).toBe('forbidden');
    const fresh = await app.signInAs('cpo');
    await app.deps.database.transaction(both.person, (tx) =>
      tx.run(sql`
        insert into role_change (id, person_id, before, after, changed_by, changed_at, reason)
        values (gen_random_uuid(), ${fresh.person.personId}, '{staff}', '{staff,cpo}', ${both.person.personId},
          ${app.clock.now()}, '새로 맡음')`),
    );
    expect((await fresh.refusal(custodyPropose, { body })).code).toBe('forbidden');
    expect((await fresh.call(custodyGet)).appoints).toBeNull();
    app.clock.advance({ hours: 73 });
    expect(await fresh.call(custodyPropose, { body })).toMatchObject({ state: 'proposed' });
  });

  it('is known to everybody; who was only proposed is not', async () => {
    const staff = await app.signInAs('staff');
    const known = await staff.call(custodyGet);
    expect(known.custodians.map(({ state }) => state)).not.toContain('proposed');
    expect(known.custodians.map(({ person }) => person.id)).toContain(first.person.personId);
    expect(known).toMatchObject({ enough: true, isCustodian: false, appoints: null });
    expect((await staff.call(custodyUnsealings)).total).toBe(0);
    expect((await second.call(custodyUnsealings)).total).toBeGreaterThan(0);
  });
});

describe('a member of staff who reports', () => {
  it('is sealed like everybody else unless they choose to be reached by those who work on the case', async () => {
    const [sealed, shared] = [await fileAsStaff(false), await fileAsStaff(true)];
    expect((await show(first, sealed)).reporter).toEqual({ identity: 'sealed', mayAsk: true });
    expect((await show(cpo, shared)).reporter).toEqual({ identity: 'shared', mayAsk: false });
    expect(await cpo.refusal(incidentsReporter, { params: { incidentId: sealed } })).toMatchObject({
      code: 'not-now',
    });
    expect(await cpo.call(incidentsReporter, { params: { incidentId: shared } })).toMatchObject({
      phone: '010-0000-9876',
    });
    // Who sees the case without working on it sees neither.
    expect((await head.refusal(incidentsReporter, { params: { incidentId: shared } })).code).toBe('forbidden');
    const rows = sql`select from incident_reporter where incident_id = ${shared}`;
    expect(await app.rowsAs(head.person, rows)).toEqual([]);
    const records = await app.rows(sql`
      select person_id from access_record where operation = 'incidents.reporter' and incident_id = ${shared}`);
    expect(records).toHaveLength(1);
  });
});
