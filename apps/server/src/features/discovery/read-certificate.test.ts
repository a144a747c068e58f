import { expect, it } from 'vitest';
import { readCertificate } from './read-certificate.ts';

const certificate = {
  version: 1,
  now: null,
  before: `sha256:${'a'.repeat(64)}`,
  after: null,
  who: 'agent:1',
  approvedBy: 'decision:1',
  promised: ['name-removed'],
  notPromised: ['copies-elsewhere', 'of-a-machine-newer-than-this-server'],
};

it('a certificate reads in both languages, with what it does not promise', () => {
  const reading = readCertificate(JSON.stringify(certificate));
  expect(reading).toMatchObject({ now: null, before: certificate.before, who: 'agent:1', approvedBy: 'decision:1' });
  expect(reading?.promised).toEqual([
    {
      ko: '처리한 파일은 파일 시스템에 이름이 남지 않았습니다.',
      en: 'The file dealt with has no name in the file system any more.',
    },
  ]);
  expect(reading?.notPromised[0]?.en).toBe('Backups, snapshots and copies elsewhere were not looked at.');
});

it('what only a newer machine knows is shown as it is, and never left out', () => {
  const code = 'of-a-machine-newer-than-this-server';
  expect(readCertificate(JSON.stringify(certificate))?.notPromised[1]).toEqual({ ko: code, en: code });
});

it('another form is not guessed at', () => {
  expect(readCertificate('{"path":"x"}')).toBeNull();
});
