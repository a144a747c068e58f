import { instant } from '@bongsu/kit';
import { smtpSink } from '@bongsu/testkit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smtpMailer } from '../../platform/mailer.ts';
import { mailOfNotice, replyToOf } from './mail-of-notice.ts';
import type { Notice } from './notice.ts';
import { rightsText } from './standing-texts.ts';

const at = instant('2026-11-21T09:00:00+09:00');
const id = '0190a000-0000-7000-8000-000000000000';

const notice: Notice = {
  id,
  incidentId: id,
  kind: 'full',
  state: 'sending',
  rule: 'KR-PIPA-NOTIFY',
  duty: 'notify',
  ruleVersion: 'v4',
  title: '개인정보 유출 안내',
  greeting: '',
  closing: '',
  items: { I1: '성명', I2: '11월 20일', I3: '주의', I4: '차단', I5: '02-0000-0000', I6: rightsText },
  unconfirmed: [],
  channels: ['mail'],
  shortText: '',
  sender: { name: '한빛대학교', contact: '정보보호팀 02-0000-0000, help@hanbit.invalid', address: '' },
  firstNoticeId: null,
  authorId: id,
  authorIds: [id],
  createdAt: at,
  updatedAt: at,
  version: 1,
  submittedAt: at,
  approvedBy: null,
  approvedAt: null,
  approvedDigest: null,
  approvedRecipientsDigest: null,
  startedAt: at,
  finishedAt: null,
  performedAt: null,
  relayResponse: null,
  lateSince: null,
  vendorResponse: null,
  recipientsDestroyedAt: null,
  linkBase: null,
};

const HOSTILE = [
  '홍길동\r\nBcc: evil@example.invalid',
  '홍길동\nContent-Type: text/html\n\n<script>alert(1)</script>',
  '\u202E동길홍',
  '<img src=x onerror=alert(1)>',
  '"><a href="http://evil.invalid">',
  "'; drop table notice; --",
  '=?utf-8?q?=0D=0ABcc:_evil@example.invalid?=',
  '${7*7}{{7*7}}<%= 7*7 %>',
  '\u0000\u0008\u001B[31m',
  '.\r\n.\r\nMAIL FROM:<evil@example.invalid>',
];

it.each(HOSTILE)('prints a name as text, whatever it is: %j', (name) => {
  const mail = mailOfNotice(notice, name);
  expect(mail.html).not.toMatch(/<(script|img|a)\b/);
  expect(mail.text.split('\n')[0]).toMatch(/ 님께$/);
  expect(mail.subject).toBe('[한빛대학교] 개인정보 유출 안내');
});

it('keeps the subject one line whatever the title and the organisation hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, name) => {
      const { subject } = mailOfNotice({ ...notice, title, sender: { ...notice.sender, name } }, '홍길동');
      expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    }),
  );
});

it('arrives over SMTP with no header and no recipient that a text smuggled in', async () => {
  await using sink = await smtpSink();
  const connection = smtpMailer.connect({
    host: sink.host,
    port: sink.port,
    security: 'none',
    user: null,
    password: null,
    from: 'privacy@hanbit.invalid',
  });
  for (const hostile of HOSTILE) {
    const mail = mailOfNotice({ ...notice, title: hostile, sender: { ...notice.sender, name: hostile } }, hostile);
    await connection.send({ ...mail, to: 'one@example.invalid', fromName: hostile, messageId: '<a@hanbit.invalid>' });
  }
  connection.close();
  const messages = await sink.waitFor(HOSTILE.length);
  expect(messages).toHaveLength(HOSTILE.length);
  for (const { envelope, parsed } of messages) {
    expect(envelope).toEqual({ from: 'privacy@hanbit.invalid', to: ['one@example.invalid'] });
    expect(parsed.bcc ?? []).toEqual([]);
    expect(parsed.cc ?? []).toEqual([]);
    expect(parsed.headers.map(({ key }) => key).filter((key) => !KNOWN.has(key))).toEqual([]);
  }
});

const KNOWN = new Set([
  'from',
  'to',
  'subject',
  'message-id',
  'date',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'x-mailer',
]);

it('says of an unconfirmed item that it follows, and leaves nothing else out', () => {
  const staged = mailOfNotice(
    { ...notice, kind: 'staged', items: { ...notice.items, I1: '' }, unconfirmed: ['I1'] },
    '홍길동',
  );
  expect(staged.text).toContain('1. 유출된 개인정보의 항목\n현재 확인하고 있으며');
  expect(staged.text).toContain('6. 법적 권리와 행사 방법');
  expect(staged.text).toContain('「개인정보 보호법」 제34조제1항');
});

it('lets a reader answer to the address of the contact line, if it has one', () => {
  expect(replyToOf(notice.sender)).toBe('help@hanbit.invalid');
  expect(replyToOf({ ...notice.sender, contact: '02-0000-0000' })).toBeUndefined();
});
