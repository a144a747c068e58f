import { describe, expect, test } from 'vitest';
import { readUrl } from '../url/read-url.ts';
import { guardOf } from './guard.ts';
import { readNetwork } from './network.ts';

const hosts = new Set(['www.school.ac.kr', '127.0.0.1', '93.184.216.34', '::1']);
const guard = guardOf({ hosts });
const judge = (text: string, by = guard): string | null => by.wrongTarget(readUrl(text)!);

describe('a guard, before anything is looked up', () => {
  test.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://017700000001/',
    'http://127.1/',
    'http://127.0.1/',
    'http://127.0.0.1./',
    'http://①②⑦.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://0/',
    'http://169.254.169.254/latest/meta-data/',
    'http://0xa9fea9fe/',
    'http://2852039166/',
    'http://[fd00:ec2::254]/',
    'http://10.1/',
    'http://93.184.216.34/',
  ])('refuses the literal address %s, registered or not', (text) => {
    expect(judge(text)).toBe('refused-address');
  });

  test('lets a literal address through whose range was opened, when it is registered too', () => {
    const local = guardOf({ hosts, networks: [readNetwork('127.0.0.0/8')!] });
    expect(judge('http://127.1/', local)).toBeNull();
    expect(judge('http://127.0.0.2/', local)).toBe('off-host');
    expect(judge('http://10.0.0.1/', local)).toBe('refused-address');
  });

  test('knows exact names only', () => {
    expect(judge('https://www.school.ac.kr/a')).toBeNull();
    expect(judge('https://WWW.School.ac.kr./a')).toBeNull();
    for (const text of [
      'https://school.ac.kr/',
      'https://www.school.ac.kr.evil.example/',
      'https://xwww.school.ac.kr/',
    ]) {
      expect(judge(text)).toBe('off-host');
    }
  });

  test('knows the usual ports, and others that somebody named', () => {
    expect(judge('https://www.school.ac.kr:6379/')).toBe('port');
    const named = guardOf({ hosts, origins: new Set(['www.school.ac.kr:8443']) });
    expect(judge('https://www.school.ac.kr:8443/', named)).toBeNull();
    expect(judge('https://www.school.ac.kr/', named)).toBeNull();
    const alone = guardOf({ hosts, origins: new Set(['www.school.ac.kr:8443']), isOnlyOrigins: true });
    expect(judge('https://www.school.ac.kr:8443/', alone)).toBeNull();
    for (const beside of ['https://www.school.ac.kr/', 'http://www.school.ac.kr/'])
      expect(judge(beside, alone)).toBe('port');
  });

  test.each([
    'ftp://www.school.ac.kr/',
    'file:///etc/passwd',
    'gopher://127.0.0.1/',
    'http://me:pw@www.school.ac.kr/',
    'javascript:1',
  ])('has no address to judge in %s', (text) => {
    expect(readUrl(text)).toBeNull();
  });
});
