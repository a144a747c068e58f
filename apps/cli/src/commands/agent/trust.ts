import { readFileSync } from 'node:fs';
import tls from 'node:tls';
import { exit, Refusal } from '../../exit.ts';

const AT_HOME = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The address of the server without a slash at its end. Only this machine may be spoken to without TLS. */
export const serverAddress = (given: string): string => {
  const url = URL.parse(given);
  const isFit =
    url !== null &&
    (url.protocol === 'https:' || (url.protocol === 'http:' && AT_HOME.has(url.hostname))) &&
    url.username === '' &&
    url.password === '' &&
    url.search === '' &&
    url.hash === '';
  if (isFit) return `${url.origin}${url.pathname.replace(/\/+$/u, '')}`;
  throw new Refusal(exit.wrongCall, [
    '--server: https:// 주소가 필요합니다. 예: https://bongsu.example.ac.kr (http://는 이 컴퓨터에서만)',
    '--server: an https:// address was expected, such as https://bongsu.example.ac.kr (http:// on this machine only).',
  ]);
};

/** Trusts the organisation's own authority beside the usual ones. Verification is never switched off. */
export const trustAuthority = (file: string | null): void => {
  if (file === null) return;
  try {
    tls.setDefaultCACertificates([...tls.getCACertificates('default'), readFileSync(file, 'utf8')]);
  } catch {
    throw new Refusal(exit.wrongCall, [
      '--ca: 인증기관의 인증서(PEM) 파일이 필요하지만 읽을 수 없거나 그 형식이 아닙니다.',
      '--ca: a file with the certificate of an authority (PEM) was expected; it cannot be read or is none.',
    ]);
  }
};
