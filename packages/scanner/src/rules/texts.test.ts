import { describe, expect, it } from 'vitest';
import { readAccount } from './account.ts';
import { readEmail } from './email.ts';
import { readIpv4, readIpv6 } from './ip-address.ts';
import { readMaskedForm } from './masked-form.ts';
import { isPassportLine, readPassport } from './passport.ts';
import { isPlaceholder } from './placeholder.ts';
import { dialledAtHome, readTelephone } from './telephone.ts';

describe('a passport', () => {
  it('has eight digits, or a letter among them; one that reads as a day is doubtful', () => {
    const numbers = ['M12345678', 'M123A4567', 'S20251121', 'S20251321', 'A12345678', 'M1234567', 'm12345678'];
    expect(numbers.map(readPassport)).toEqual(['plain', 'plain', 'doubtful', 'plain', null, null, null]);
  });

  it('is known for sure by its machine-readable line, each check digit of it', () => {
    const line = 'M123456788KOR8001014M3001019<<<<<<<<<<<<<<06';
    expect(isPassportLine(line)).toBe(true);
    for (const at of [9, 19, 27, 43]) {
      const changed = `${line.slice(0, at)}${String((Number(line[at]) + 1) % 10)}${line.slice(at + 1)}`;
      expect([at, isPassportLine(changed)]).toEqual([at, false]);
    }
  });
});

describe('a telephone number', () => {
  it('is mobile, fixed, or an organisation’s, which is nobody’s own', () => {
    const given = ['01023456789', '0112345678', '0223456789', '03123456789', '07023456789', '15881234', '0801234567'];
    expect(given.map(readTelephone)).toEqual([
      'mobile-phone',
      'mobile-phone',
      'phone',
      'phone',
      'phone',
      'organisation',
      'organisation',
    ]);
  });

  it('has the length and the exchange that such numbers have', () => {
    for (const digits of ['0102345678', '010234567890', '0211234567', '0991234567', '0212345', '046129790'])
      expect([digits, readTelephone(digits)]).toEqual([digits, null]);
  });

  it('is the same when it is written for callers from abroad', () => {
    for (const digits of ['821023456789', '8201023456789', '01023456789'])
      expect(dialledAtHome(digits)).toBe('01023456789');
  });
});

it('reads an account by how banks write theirs', () => {
  expect(readAccount(['3333', '01', '1234567'])).toBe('known');
  expect(readAccount(['1002', '123', '123456'])).toBe('known');
  expect(readAccount(['1009', '123', '123456'])).toBe('shape');
  expect(readAccount(['110', '234', '567890'])).toBe('known');
  expect(readAccount(['12', '34', '56'])).toBeNull();
});

it('reads an address of mail, an office’s, and one that nobody has', () => {
  expect(readEmail('bom.lee@univ.ac.kr')).toBe('plain');
  expect(readEmail('noreply@univ.ac.kr')).toBe('role');
  expect(readEmail('bom@example.com')).toBe('reserved');
  const none = [
    'icon@2x.png',
    '@scope/name',
    'a@b',
    '.a@b.kr',
    'a..b@b.kr',
    'a@-b.kr',
    'a@b-.kr',
    'a@b..kr',
    'a@10.0.0.1',
  ];
  expect(none.map(readEmail)).toEqual(none.map(() => null));
});

it('reads an address of a machine, and no version, group or loop', () => {
  const given = [
    '203.0.113.9',
    '10.1.2.3',
    '172.31.0.1',
    '127.0.0.1',
    '0.1.2.3',
    '256.1.1.1',
    '1.2.3',
    '01.2.3.4',
    '1.2.3.4.5',
  ];
  expect(given.map(readIpv4)).toEqual(['public', 'private', 'private', null, null, null, null, null, null]);
  const long = [
    '2001:db8:1:2::5',
    '2001:db8:0:0:0:0:0:1',
    'fd00:1:2:3::1',
    'fe80::1:2:3:4',
    '12::30',
    '::',
    '1:2:3:4:5:6:7',
  ];
  expect(long.map(readIpv6)).toEqual(['public', 'public', 'private', null, null, null, null]);
});

it('tells what somebody hid from what is open', () => {
  const hidden = [
    '900101-1******',
    '900101-*******',
    '900101-5******',
    '010-****-2345',
    '4111-11**-****-1111',
    'hong***@univ.ac.kr',
  ];
  expect(hidden.map(readMaskedForm)).toEqual([
    'resident-registration',
    'resident-registration',
    'alien-registration',
    'mobile-phone',
    'card',
    'email',
  ]);
  expect(['900101-1234567', '010-2345-6789', 'hong@univ.ac.kr', '******'].map(readMaskedForm)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

it('knows the numbers that stand in examples', () => {
  expect(isPlaceholder('mobile-phone', '01012345678')).toBe(true);
  expect(isPlaceholder('mobile-phone', '01000004321')).toBe(true);
  expect(isPlaceholder('mobile-phone', '01023456789')).toBe(false);
  expect(isPlaceholder('card', '1111111111111111')).toBe(true);
  expect(isPlaceholder('account', '110234567890')).toBe(false);
});
