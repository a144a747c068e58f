// A link in a mail is read by mail filters, forwarded, found in histories. Whoever has it reads one notice; these try to
// get more from it, or to get there without it.
import { noticesSend, recipientsDestroy, recipientsSettle } from '@bongsu/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../database/index.ts';
import { linesIn } from '../../platform/html.ts';
import { approvedNotice, setPostingStage, type PostingStage } from '../postings/outside.fixture.ts';
import { noticeDelivery } from './deliver.ts';
import { markOfToken, tokenOf } from './personal-link.ts';

let stage: PostingStage;
let noticeId: string;
/** Where each mail said that its reader finds it again. */
let links: ReadonlyMap<string, string>;

const linkIn = (text: string): string => /http:\/\/127\.0\.0\.1:\d+\/n\/[\w-]+/.exec(text)?.[0] ?? '';

beforeAll(async () => {
  stage = await setPostingStage();
  noticeId = await approvedNotice(stage);
  await stage.officer.call(noticesSend, { params: { incidentId: stage.incidentId, noticeId } });
  await noticeDelivery.run(stage.app.deps);
  links = new Map(stage.sink.messages.map(({ envelope, parsed }) => [envelope.to[0] ?? '', linkIn(parsed.text ?? '')]));
});
afterAll(async () => stage[Symbol.asyncDispose]());

const get = async (url: string, init: RequestInit = {}) => {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'date'));
  return { status: response.status, headers, text: await response.text() };
};

const of = (email: string): string => links.get(email) ?? '';

/** What the product writes down of what is done. */
const written = () =>
  stage.app.rows(sql`
    select (select count(*) from access_record) as records, (select count(*) from incident_event) as events,
      (select jsonb_agg(r.* order by id) from recipient r) as list`);

describe('the link in a mail', () => {
  it('is another for everybody, of 160 bits, in both parts of the mail', () => {
    expect(links.size).toBe(3);
    expect(new Set(links.values()).size).toBe(3);
    for (const link of links.values()) expect(link).toMatch(/\/n\/[\w-]{27}$/);
    for (const { parsed } of stage.sink.messages) expect(linkIn(parsed.html ?? '')).toBe(linkIn(parsed.text ?? ''));
  });

  it('shows exactly what the mail said, to whom it was sent', async () => {
    const message = stage.sink.messages.find(({ envelope }) => envelope.to[0] === 'cloud@example.invalid');
    const { status, text } = await get(of('cloud@example.invalid'));
    expect(status).toBe(200);
    const mailed = linesIn((message?.parsed.html ?? '').replace(/<body[^>]*>/, '')).filter(
      (line) => !line.includes('/n/'),
    );
    const shown = new Set(linesIn(text));
    const apart = mailed.filter((line) => !shown.has(line));
    // The line that says what kind of letter it is, and the one that tells of the link.
    expect(apart.map((line) => line.slice(0, 6))).toEqual(['이 메일은 ', '같은 내용을']);
    expect(text).toContain('김구름 님께');
    expect(text).not.toMatch(/이바람|example\.invalid\/?<|010-1234/);
  });

  it('leaves no trace: not stored, not indexed, not passed on, and nobody learns that it was opened', async () => {
    const before = await written();
    const { headers, text } = await get(of('wind@example.invalid'), {
      headers: { cookie: 'bongsu=x', referer: 'https://mail.invalid/' },
    });
    expect(await written()).toEqual(before);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': expect.stringContaining('noindex') as string,
    });
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none';style-src 'sha256-[\w+/=]+';base-uri 'none';form-action 'none';frame-ancestors 'none'$/,
    );
    expect(text).not.toMatch(/<(?:script|form|img|iframe|link|a)\b/);
  });

  it('is the same when the mail is sent again', async () => {
    const { app, officer, incidentId, sink } = stage;
    const [row] = await app.rows<{ id: string }>(sql`
      update recipient set state = 'in-doubt' where id = (
        select id from recipient where notice_id = ${noticeId} and state = 'sent' order by id limit 1) returning id`);
    const params = { incidentId, noticeId };
    sink.clear();
    await officer.call(recipientsSettle, {
      params,
      body: { ids: [row?.id ?? ''], outcome: 'send-again', reason: '도착하지 않음' },
    });
    await noticeDelivery.run(app.deps);
    const [again] = sink.messages;
    expect(linkIn(again?.parsed.text ?? '')).toBe(of(again?.envelope.to[0] ?? 'nobody'));
  });
});

describe('without it', () => {
  it('every address gets one answer: made up, near, of the token’s own mark, too long, out of the folder', async () => {
    const { app } = stage;
    const [row] = await app.rows<{ id: string }>(sql`select id from recipient where notice_id = ${noticeId} limit 1`);
    const good = of('cloud@example.invalid');
    const flipped = good.slice(0, -1) + (good.endsWith('A') ? 'Q' : 'A');
    const mark = markOfToken(app.deps.vault, good.slice(-27)).toString('base64url');
    const base = `${stage.outside.url}/n/`;
    const wrong = [
      flipped,
      good.slice(0, -1),
      `${good}A`,
      `${base}${mark}`,
      `${base}${row?.id ?? ''}`,
      `${base}${noticeId}`,
      `${base}${'A'.repeat(27)}`,
      `${base}${'A'.repeat(3000)}`,
      `${base}%00`,
      `${base}..%2f..%2fapi%2fincidents`,
      `${base}%3Cscript%3E`,
      `${base}a/b/c`,
      base,
    ];
    const answers = [];
    for (const url of wrong) answers.push(await get(url));
    expect(answers[0]?.status).toBe(404);
    expect(answers[0]?.text).toContain('볼 수 있는 안내가 없습니다');
    for (const [index, answer] of answers.entries()) expect([wrong[index], answer]).toEqual([wrong[index], answers[0]]);
  });

  it('nobody gets there from the ids: the token needs a key that is in no database', async () => {
    const { app } = stage;
    const rows = await app.rows<{ id: string }>(sql`select id from recipient where notice_id = ${noticeId}`);
    const stored = JSON.stringify(
      await app.rows(sql`select l.*, r.* from notice_link l join recipient r on r.id = l.recipient_id`),
    );
    for (const { id } of rows) expect(stored).not.toContain(tokenOf(app.deps.vault, noticeId, id));
  });

  it('somebody who was never written to has no page, though a link could be made', async () => {
    const { app, outside } = stage;
    const rows = await app.rows<{ id: string }>(
      sql`select id from recipient where notice_id = ${noticeId} and state = 'unreachable'`,
    );
    expect(rows).toHaveLength(1);
    expect((await get(`${outside.url}/n/${tokenOf(app.deps.vault, noticeId, rows[0]?.id ?? '')}`)).status).toBe(404);
  });

  it('and behind it nothing else opens: no account, no case, no list', async () => {
    const token = of('cloud@example.invalid').slice(-27);
    for (const path of ['/api/my', '/api/incidents', `/api/incidents/${stage.incidentId}/notices/${noticeId}`]) {
      const answer = await get(`${stage.app.address}${path}`, {
        headers: { authorization: `Bearer ${token}`, cookie: `bongsu=${token}` },
      });
      expect([401, 404]).toContain(answer.status);
    }
  });

  it('when the list is destroyed the link leads where every wrong one does', async () => {
    const wrong = await get(`${stage.outside.url}/n/${'A'.repeat(27)}`);
    const params = { incidentId: stage.incidentId, noticeId };
    await stage.officer.call(recipientsDestroy, { params, body: { reason: '통지를 마쳐 파기함', confirm: '파기' } });
    expect(await get(of('cloud@example.invalid'))).toEqual(wrong);
  });
});

it('where no public address is configured, no mail has a link', async () => {
  const { setNoticeStage, send } = await import('./case.fixture.ts');
  await using plain = await setNoticeStage();
  const id = await approvedNotice(plain);
  await send(plain, id);
  await noticeDelivery.run(plain.app.deps);
  expect(plain.sink.messages).toHaveLength(3);
  for (const { raw, parsed } of plain.sink.messages) {
    expect(raw.toString()).not.toContain('/n/');
    expect(parsed.html).not.toContain('<a ');
  }
});
