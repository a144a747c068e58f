// Whoever may write a word of a notice writes to thousands in the name of the organisation. A line break in a name that
// became a header would send each of those mails to one more person; an expression that a template worked out would print
// what the server knows. So whatever is typed into a case, a list or the settings arrives as the text it is, at exactly
// the addresses of the list, or is refused where it was typed.
import { noticesUpdate } from '@bongsu/contracts';
import { headerAttacks, templateAttacks, type SinkMessage } from '@bongsu/testkit';
import { expect, it } from 'vitest';
import { sql } from '../../database/index.ts';
import {
  decide,
  draft,
  get,
  importCsv,
  send,
  setNoticeStage,
  submit,
  textOf,
  type NoticeStage,
} from './case.fixture.ts';
import { noticeDelivery } from './deliver.ts';

/** A file with NUL in it is refused as no text, and so is a field: `http/hostile-input.attack.test.ts`. */
const ATTACKS = [...headerAttacks, ...templateAttacks].filter((text) => !text.includes('\u0000'));

const KNOWN = new Set([
  'from',
  'to',
  'reply-to',
  'subject',
  'message-id',
  'date',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
]);

/** Line breaks and blanks are laid out anew in a mail; the signs between them are not. */
const squeezed = (text: string): string => text.replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, '');

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const deliver = async ({ app, sink }: NoticeStage, count: number): Promise<readonly SinkMessage[]> => {
  await noticeDelivery.run(app.deps);
  return sink.waitFor(count);
};

/** Nobody but the person of the list, no header but ours, nothing that a mail program would run or fetch. */
const isOrdinary = ({ envelope, parsed, raw }: SinkMessage, to: string): void => {
  expect(envelope).toEqual({ from: 'privacy@hanbit.invalid', to: [to] });
  expect(parsed.to).toEqual([{ address: to, name: '' }]);
  expect(parsed.from?.address).toBe('privacy@hanbit.invalid');
  expect([parsed.cc ?? [], parsed.bcc ?? [], parsed.attachments]).toEqual([[], [], []]);
  expect(parsed.headers.map(({ key }) => key).filter((key) => !KNOWN.has(key))).toEqual([]);
  expect((parsed.replyTo ?? []).length).toBeLessThanOrEqual(1);
  expect(raw.toString('latin1').split('\r\n\r\n', 1)[0]).not.toMatch(/[^\x20-\x7e\r\n]/);
  const tags = Array.from(parsed.html?.matchAll(/<\/?([a-z0-9]+)/g) ?? [], ([, tag]) => tag!);
  const plain = new Set(['html', 'head', 'meta', 'body', 'h1', 'h2', 'p', 'br', 'hr']);
  expect(tags.filter((tag) => !plain.has(tag))).toEqual([]);
};

it('prints every text as it was typed, to the people of the list and nobody else', async () => {
  await using stage = await setNoticeStage();
  const noticeId = await draft(stage);
  const params = { incidentId: stage.incidentId, noticeId };
  const view = await get(stage, noticeId);
  await stage.handler.call(noticesUpdate, {
    params,
    body: {
      ...textOf(view),
      version: view.version,
      greeting: ATTACKS.slice(0, 8).join('\n'),
      closing: templateAttacks.slice(0, 30).join('\n'),
      items: { ...textOf(view).items, I3: ATTACKS.join('\n').slice(0, 8000) },
    },
  });
  const rows = ATTACKS.map((name, place) => `${cell(name)},p${String(place)}@example.invalid`);
  const { accepted, bad } = await importCsv(stage.handler, params, ['성명,전자우편', ...rows].join('\r\n'));
  expect(accepted + bad).toBe(ATTACKS.length);
  expect(accepted).toBeGreaterThan(0);
  await submit(stage, noticeId);
  await decide(stage, noticeId);
  await send(stage, noticeId);
  const mails = await deliver(stage, accepted);
  expect(mails).toHaveLength(accepted);
  for (const mail of mails) {
    const to = mail.envelope.to[0]!;
    isOrdinary(mail, to);
    const name = ATTACKS[Number(/^p(\d+)@/.exec(to)![1])]!;
    const text = squeezed(mail.parsed.text ?? '');
    expect(text.startsWith(squeezed(`${name}님께`))).toBe(true);
    for (const typed of ATTACKS) expect(text).toContain(squeezed(typed));
  }
});

it(
  'makes one line of a title, a sender and a contact, or refuses them where they are typed',
  { timeout: 120_000 },
  async () => {
    await using stage = await setNoticeStage();
    const noticeId = await draft(stage);
    const params = { incidentId: stage.incidentId, noticeId };
    await importCsv(stage.handler, params, '성명,전자우편\r\n김등대,one@example.invalid');
    let taken = 0;
    for (const title of [...headerAttacks, ...templateAttacks.slice(0, 20)]) {
      stage.app.clock.advance({ seconds: 1 });
      const view = await get(stage, noticeId);
      const answer = await stage.handler.fetch(`/api/incidents/${stage.incidentId}/notices/${noticeId}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...textOf(view), version: view.version, title }),
      });
      if (answer.status >= 300) {
        expect([answer.status, await answer.json()]).toMatchObject([400, { errors: [{ path: 'title' }] }]);
        continue;
      }
      taken += 1;
      expect((await get(stage, noticeId)).title).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    }
    expect(taken).toBeGreaterThan(20);
  },
);

it('takes nothing from the settings but a name and an address to answer to', async () => {
  await using stage = await setNoticeStage();
  const attack = [headerAttacks[0], headerAttacks[34], '"x" <evil@example.invalid>', 'a@b@evil.invalid'].join('');
  await stage.app.rows(sql`
    update organisation set name = ${`한빛대학교${attack}`}, contact = ${`정보보호팀 help@hanbit.invalid${attack}`} returning 1`);
  const noticeId = await draft(stage);
  await importCsv(
    stage.handler,
    { incidentId: stage.incidentId, noticeId },
    '성명,전자우편\r\n김등대,one@example.invalid',
  );
  await submit(stage, noticeId);
  await decide(stage, noticeId);
  await send(stage, noticeId);
  const [mail] = await deliver(stage, 1);
  isOrdinary(mail!, 'one@example.invalid');
});
