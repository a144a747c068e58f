// Whoever can ask "was I affected?" can ask it about others. These try to learn more from the answers than whether two
// facts that one already knows belong together on the list.
import { noticesSend, postingsEnd, publicAffected, recipientsDestroy } from '@bongsu/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workAt } from '../../../test/work.ts';
import { sql } from '../../database/index.ts';
import { noticeDelivery } from '../notices/index.ts';
import { postHere, setPostingStage, type PostingStage } from './outside.fixture.ts';

let stage: PostingStage;
let id: string;
let noticeId: string;
beforeAll(async () => {
  stage = await setPostingStage();
  ({ id, noticeId } = await postHere(stage));
});
afterAll(async () => stage[Symbol.asyncDispose]());

interface Facts {
  readonly name: string;
  readonly kind: 'email' | 'phone';
  readonly value: string;
}

const ask = (facts: Facts, headers: Readonly<Record<string, string>> = {}) =>
  stage.app.stranger(headers).call(publicAffected, { params: { postingId: id }, body: facts });

const raw = async (facts: unknown, postingId = id): Promise<{ status: number; text: string; headers: string }> => {
  const response = await fetch(`${stage.app.publicAddress}${publicAffected.path.replace(':postingId', postingId)}`, {
    method: 'POST',
    headers: { 'x-bongsu': '1', 'content-type': 'application/json', ...(await workAt(stage.app.publicAddress)) },
    body: JSON.stringify(facts),
  });
  const headers = [...response.headers].filter(([name]) => name !== 'date').map((pair) => pair.join(': '));
  return { status: response.status, text: await response.text(), headers: headers.join('\n') };
};

it('says that it cannot be answered while the list is not ready, to everybody alike', async () => {
  const known = await raw({ name: '김구름', kind: 'email', value: 'cloud@example.invalid' });
  const unknown = await raw({ name: '없는이', kind: 'email', value: 'nobody@example.invalid' });
  expect(known.status).toBe(503);
  expect({ ...unknown, text: '' }).toEqual({ ...known, text: '' });
  await stage.app.tick();
});

describe('somebody of the list', () => {
  it.each<Facts>([
    { name: '김구름', kind: 'email', value: 'cloud@example.invalid' },
    { name: ' 김 구름 ', kind: 'email', value: ' CLOUD@Example.Invalid ' },
    { name: '김구름', kind: 'phone', value: '010-1234-5678' },
    { name: '이바람', kind: 'phone', value: '01022223333' },
    { name: '이바람', kind: 'phone', value: '+82 10-2222-3333' },
    { name: '박소나기', kind: 'email', value: 'shower@example.invalid' },
    { name: '최이슬', kind: 'phone', value: '０１０ ９９９９ ００００' },
  ])('is found as people write it: $name, $value', async (facts) => {
    expect((await ask(facts)).affected).toBe(true);
  });

  it('is told which data, what to do and whom to ask, and nothing else', async () => {
    const answer = await ask({ name: '김구름', kind: 'email', value: 'cloud@example.invalid' });
    expect(answer.sections.map(({ heading }) => heading)).toEqual([
      '유출된 개인정보의 항목',
      '피해를 줄이기 위해 하실 수 있는 일',
    ]);
    expect(JSON.stringify(answer)).not.toContain('숨은 시트');
    expect(answer).toMatchObject({
      organisation: '한빛대학교',
      contact: expect.stringContaining('02-0000-0000') as string,
    });
  });
});

const WRONG: readonly unknown[] = [
  { name: '김구름', kind: 'email', value: 'wind@example.invalid' },
  { name: '이바람', kind: 'email', value: 'cloud@example.invalid' },
  { name: '김구름', kind: 'phone', value: '010-2222-3333' },
  { name: '없는이', kind: 'phone', value: '010-0000-0000' },
  { name: '', kind: 'email', value: 'cloud@example.invalid' },
  { name: '김구름', kind: 'email', value: '' },
  { name: '박소나기', kind: 'phone', value: '' },
  { name: '김구름', kind: 'phone', value: 'cloud@example.invalid' },
  { name: '김구름', kind: 'email', value: 'no address' },
  { name: '%', kind: 'email', value: '%' },
  { name: "' or true --", kind: 'email', value: "' or true --" },
];

describe('everybody else', () => {
  it('gets one and the same answer, whichever fact is wrong and however', async () => {
    const answers = [];
    for (const facts of WRONG) answers.push(await raw(facts));
    expect(answers[0]).toMatchObject({ status: 200 });
    expect(JSON.parse(answers[0]?.text ?? '')).toMatchObject({ affected: false, sections: [] });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.headers).toMatch(/content-length: \d+/);
  });

  it('pays for every question, and no question leaves a trace', async () => {
    const path = publicAffected.path.replace(':postingId', id);
    const free = await fetch(`${stage.app.publicAddress}${path}`, {
      method: 'POST',
      headers: { 'x-bongsu': '1', 'content-type': 'application/json' },
      body: JSON.stringify(WRONG[0]),
    });
    expect(free.status).toBe(428);
    const count = () =>
      stage.app.rows(sql`
        select (select count(*) from access_record) as records, (select count(*) from incident_event) as events,
          (select count(*) from affected_mark) as marks`);
    const before = await count();
    await ask({ name: '김구름', kind: 'email', value: 'cloud@example.invalid' });
    expect(await count()).toEqual(before);
  });

  it('finds nothing under the id of another notice, a case or nothing at all', async () => {
    for (const other of [noticeId, stage.incidentId, '00000000-0000-4000-8000-000000000000']) {
      expect((await raw(WRONG[0], other)).status).toBe(404);
    }
    expect((await raw(WRONG[0], '..%2f..%2fetc%2fpasswd')).status).toBe(404);
  });
});

describe('what is kept for it', () => {
  it('is not what anybody said: sixteen bytes a pair of facts, and nobody but the product reads them', async () => {
    const rows = await stage.app.rows<{ mark: Buffer }>(sql`select mark from affected_mark`);
    // Two of the four have both, two have one.
    expect(rows.map(({ mark }) => mark.length)).toEqual([16, 16, 16, 16, 16, 16]);
    const { officer, app } = stage;
    const asOfficer = { ...officer.person, kind: 'person' as const };
    expect(await app.rowsAs(asOfficer, sql`select mark from affected_mark`)).toEqual([]);
    expect(await app.rowsAs(asOfficer, sql`select mark from notice_link`)).toEqual([]);
  });

  it('outlives the list, and is forgotten thirty days after the posting came down', async () => {
    const { officer, incidentId, app } = stage;
    const params = { incidentId, noticeId };
    await officer.call(noticesSend, { params });
    await noticeDelivery.run(app.deps);
    await officer.call(recipientsDestroy, { params, body: { reason: '통지를 마쳐 파기함', confirm: '파기' } });
    const known: Facts = { name: '김구름', kind: 'email', value: 'cloud@example.invalid' };
    expect((await ask(known)).affected).toBe(true);
    await officer.call(postingsEnd, { params: { incidentId, postingId: id }, body: { reason: '다시 올리기로 함' } });
    app.clock.advance({ hours: 24 * 29 });
    await app.tick();
    expect((await ask(known)).affected).toBe(true);
    app.clock.advance({ hours: 24 * 2 });
    await app.tick();
    expect((await raw(known)).status).toBe(503);
    expect(await app.rows(sql`select from affected_mark`)).toEqual([]);
    expect(await app.rows(sql`select from notice_link`)).toEqual([]);
  });
});
