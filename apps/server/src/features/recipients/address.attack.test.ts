// A quoted address made a mail library write to another domain than the one that was checked (CVE-2025-13033): a list with
// one such row, and a stranger reads what was leaked about somebody else. So an address is used as it stands in the list,
// or it is no address; nobody on the way may read it in another way.
import { domainToASCII } from 'node:url';
import { smtpSink } from '@bongsu/testkit';
import fc from 'fast-check';
import addressparser from 'nodemailer/lib/addressparser';
import { expect, it } from 'vitest';
import { isPlainAddress } from '../../platform/mime.ts';
import { smtpMailer } from '../../platform/mailer.ts';
import { readAddress } from './address.ts';

const WORDS = [
  'victim',
  'evil',
  'a',
  'a.b',
  "o'neil",
  '사람',
  'ａ',
  'xn--a',
  '..',
  '.',
  '"a b"',
  '"@"',
  '(c)',
  '%',
  '!',
  '\\',
  '%40',
  '=40',
  '+',
  '=?utf-8?q?a?=',
];
const DOMAINS = [
  'good.invalid',
  'evil.invalid',
  '한국.invalid',
  'xn--3e0b707e.invalid',
  '[127.0.0.1]',
  '[IPv6:::1]',
  '127.0.0.1',
  'localhost',
  'good.invalid.',
  'ｇood.invalid',
  'good。invalid',
  'good.invalid(c)',
  '-a.invalid',
  'a_b.invalid',
  '0x7f.1',
];
const JOINTS = [
  '@',
  '@',
  '@',
  '@@',
  '＠',
  ' @ ',
  '@\u00AD',
  '%',
  ':',
  ';',
  ',',
  '<',
  '>',
  '> <',
  '", "',
  '\r\n',
  '\u0000',
  '\t',
  '\u200B',
  '\u202E',
  '"',
  "'",
  ' ',
];

/** Quotes, comments, routes, groups, literals, encoded words, other scripts: all that the grammar of addresses ever knew. */
const written = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(fc.constantFrom(...WORDS, ...DOMAINS, ...JOINTS), { minLength: 1, maxLength: 7 })
      .map((parts) => parts.join('')),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...WORDS), fc.constantFrom(...JOINTS), fc.constantFrom(...DOMAINS))
      .map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('@'), fc.constantFrom(...DOMAINS))
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.emailAddress() },
);

it('100,000 ways of writing an address are used as they stand, or not at all', () => {
  let used = 0;
  fc.assert(
    fc.property(written, (text) => {
      const address = readAddress(text);
      if (address === null) return;
      used += 1;
      expect(isPlainAddress(address)).toBe(true);
      expect(readAddress(address)).toBe(address);
      expect(addressparser(address)).toEqual([{ address, name: '' }]);
    }),
    { numRuns: 100_000 },
  );
  expect(used).toBeGreaterThan(2000);
});

/** The test server shows domains in their own script. */
const onTheWire = (address: string): string => {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1))}`;
};

it('what is used arrives at exactly that address, in the envelope and in the header', async () => {
  await using sink = await smtpSink();
  const from = 'privacy@hanbit.invalid';
  const connection = smtpMailer.connect({
    host: sink.host,
    port: sink.port,
    security: 'none',
    user: null,
    password: null,
    from,
  });
  const addresses = [...new Set(fc.sample(written, 3000).flatMap((text) => readAddress(text) ?? []))].slice(0, 300);
  for (const [place, to] of addresses.entries()) {
    const mail = {
      to,
      subject: '안내',
      text: '안내',
      html: '<p>안내</p>',
      messageId: `<${String(place)}@hanbit.invalid>`,
    };
    expect(await connection.send(mail)).toMatchObject({ outcome: 'sent' });
  }
  connection.close();
  const messages = await sink.waitFor(addresses.length);
  expect(messages.map(({ envelope }) => [envelope.from, envelope.to.map(onTheWire)])).toEqual(
    addresses.map((to) => [from, [to]]),
  );
  expect(messages.map(({ parsed }) => parsed.to)).toEqual(addresses.map((address) => [{ address, name: '' }]));
});
