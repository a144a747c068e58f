import PostalMime from 'postal-mime';
import { expect, it } from 'vitest';
import { collect, hangulAndDigits } from '../testing/collect.ts';
import { encodeKorean } from '../testing/korean.ts';
import { makeDocx, paragraph } from '../testing/make-docx.ts';
import { makeMail } from '../testing/make-mail.ts';
import { makeZip } from '../testing/make-zip.ts';
import { makeParagraphs, makePeople } from '../testing/prose.ts';

const lines = (...text: readonly string[]): Buffer => Buffer.from(text.join('\r\n'));

it('reads the same subject, body and attachment as postal-mime', async () => {
  const rows = encodeKorean(
    makePeople(3000)
      .map(({ name, phone }) => `${name},${phone}`)
      .join('\r\n'),
  );
  const mail = makeMail('회원 명단', makeParagraphs(20).join('\r\n'), { name: 'members.csv', bytes: rows });
  const theirs = await PostalMime.parse(mail);
  const { texts } = collect(mail, 'x.eml');
  expect(texts[0]!.text).toContain(`Subject: ${theirs.subject}`);
  const body = texts.find(({ text, member }) => member === null && text.includes('개인정보'))!;
  expect(hangulAndDigits(body.text)).toBe(hangulAndDigits(theirs.text!));
  const attached = texts.find(({ member }) => member === 'members.csv')!;
  expect(attached.form).toBe('plain');
  expect(Buffer.from(attached.bytes).equals(rows)).toBe(true);
});

it('reads headers in encoded words, folded, and cut within a character', () => {
  const [first, second] = [Buffer.from('홍길동').subarray(0, 4), Buffer.from('홍길동').subarray(4)];
  const mail = lines(
    `From: =?utf-8?B?${first.toString('base64')}?=`,
    ` =?utf-8?B?${second.toString('base64')}?= <hong@example.com>`,
    'To: =?UTF-8?Q?=EA=B9=80_=EC=98=88=EC=8B=9C?=, =?x-nobody-knows?Q?abc?=',
    'Subject: plain',
    '',
    'body 010-1234-5678',
  );
  const { all } = collect(mail, 'a.eml');
  expect(all).toContain('홍길동 <hong@example.com>');
  expect(all).toContain('To: 김 예시, abc');
  expect(all).toContain('body 010-1234-5678');
});

it('reads parts within parts, quoted-printable, web pages, mails and documents attached', () => {
  const inner = lines('From: a@example.com', 'Subject: inner', '', '속 편지');
  const docx = makeDocx(paragraph('첨부 문서'));
  const zip = makeZip([{ name: 'in.docx', bytes: docx }]);
  const mail = lines(
    'MIME-Version: 1.0',
    'From: b@example.com',
    'Content-Type: multipart/mixed; boundary=outer',
    '',
    '--outer',
    'Content-Type: multipart/alternative; boundary="outer-2"',
    '',
    '--outer-2',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '=EA=B0=80 010-12=',
    '34-5678',
    '--outer-2',
    'Content-Type: text/html',
    '',
    '<p title="속성">010-<b>8765</b>-4321</p>',
    '--outer-2--',
    '--outer',
    'Content-Type: message/rfc822',
    '',
    inner.toString(),
    '--outer',
    "Content-Type: application/zip; name*0*=utf-8''%EC%95%95; name*1=.zip",
    'Content-Transfer-Encoding: base64',
    '',
    zip.toString('base64'),
    '--outer--',
  );
  const { all, texts, skipped } = collect(mail, 'a.eml');
  for (const text of ['가 010-1234-5678', '010-8765-4321', 'title="속성"', '속 편지', '첨부 문서'])
    expect(all).toContain(text);
  expect(texts.map(({ member }) => member)).toContain('압.zip!in.docx');
  expect(skipped).toEqual([]);
});

const mailOf = (name: string): string =>
  `From ${name} Thu Jan  1 00:00:00 2026\nFrom: ${name}@example.com\nSubject: ${name}\n\n${name} 본문\n\n`;

it('reads every mail of a mailbox', () => {
  const { texts } = collect(Buffer.from(mailOf('a') + mailOf('b')), 'mbox');
  expect([...new Set(texts.map(({ member }) => member))]).toEqual(['1.eml', '2.eml']);
  expect(texts.at(-1)!.text).toContain('b 본문');
});

it('stops at parts nested deeper than any mail program makes them', () => {
  let mail = 'Content-Type: text/plain\n\nx';
  for (let depth = 0; depth < 200; depth += 1) {
    mail = `From: a@example.com\nSubject: x\nContent-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n${mail}\n--b${depth}--`;
  }
  expect(collect(Buffer.from(mail), 'a.eml').skipped).toContainEqual({ member: null, why: 'too-deep' });
});
