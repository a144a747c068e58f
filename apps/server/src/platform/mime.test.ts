import { instant } from '@bongsu/kit';
import { parseMail } from '@bongsu/testkit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPlainAddress, mailDate, mimeOf, type TwoPartMail } from './mime.ts';

const mail: TwoPartMail = {
  from: { name: '한빛대학교', address: 'privacy@hanbit.invalid' },
  to: 'one@example.invalid',
  replyTo: 'help@hanbit.invalid',
  subject: '[한빛대학교] 개인정보 유출 안내',
  messageId: '<a@hanbit.invalid>',
  date: mailDate(instant('2026-11-21T09:00:00+09:00')),
  text: '홍길동 님께\n\n안녕하십니까',
  html: '<p>홍길동 님께</p>',
};

it('is read by a mail program as it was written', async () => {
  const parsed = await parseMail(mimeOf(mail));
  expect(parsed).toMatchObject({
    from: { name: '한빛대학교', address: 'privacy@hanbit.invalid' },
    to: [{ address: 'one@example.invalid' }],
    replyTo: [{ address: 'help@hanbit.invalid' }],
    subject: '[한빛대학교] 개인정보 유출 안내',
    messageId: '<a@hanbit.invalid>',
  });
  expect(parsed.text?.replaceAll('\r\n', '\n').trim()).toBe(mail.text);
  expect(parsed.html?.trim()).toBe(mail.html);
});

const WRITTEN = new Set(['From', 'To', 'Reply-To', 'Subject', 'Message-ID', 'Date', 'MIME-Version', 'Content-Type']);

it('has the headers it was given and no other, whatever a name, a subject or a text holds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'binary' }),
      async (name, subject, text) => {
        const raw = mimeOf({ ...mail, from: { ...mail.from, name }, subject, text }).toString('latin1');
        const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replaceAll('\r\n ', '');
        expect(head).toMatch(/^[\x20-\x7e\r\n]*$/);
        expect(head.split('\r\n').every((line) => WRITTEN.has(line.slice(0, line.indexOf(':'))))).toBe(true);
        expect(raw.split('\r\n').every((line) => line.length <= 200 && !/[\r\n]/.test(line))).toBe(true);
        expect(raw.split('\r\n')).not.toContain('.');
      },
    ),
    { numRuns: 200 },
  );
});

it('leaves every address that needs more than its own signs to the mail library', () => {
  for (const address of [
    '"a b"@c.invalid',
    'a@b.invalid\r\nBcc: x@y.invalid',
    '김@c.invalid',
    'a@b@c',
    '<a@b.c>',
    'a,b@c',
  ]) {
    expect(isPlainAddress(address)).toBe(false);
  }
  expect(isPlainAddress("o'neil+x@example.invalid")).toBe(true);
});
