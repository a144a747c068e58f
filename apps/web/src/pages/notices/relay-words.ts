import { dictionary, useTexts } from '../../i18n/index.ts';

/** What a mail server's answer means for whoever has to do something about it (RFC 3463). */
export const relayWords = dictionary({
  taken: { ko: '메일 서버가 받음', en: 'Taken by the server' },
  unknown: { ko: '없는 주소', en: 'No such address' },
  full: { ko: '편지함이 가득 참', en: 'Mailbox full' },
  refused: { ko: '받는 쪽 서버가 거절함', en: 'Refused by the server' },
  later: { ko: '받는 쪽 서버가 나중에 다시 보내라고 함', en: 'The server asked to come back later' },
  'cert-expired': { ko: '메일 서버의 인증서 기한이 지남', en: 'The certificate of the server has expired' },
  'cert-early': { ko: '메일 서버의 인증서가 아직 유효하지 않음', en: 'The certificate of the server is not valid yet' },
  'cert-host': {
    ko: '인증서가 이 서버 이름의 것이 아님',
    en: 'The certificate belongs to another server name',
  },
  'cert-unknown': {
    ko: '믿을 수 있는 인증기관의 인증서가 아님',
    en: 'The certificate is not from an authority that is trusted',
  },
  tls: { ko: '암호화된 연결을 맺지 못함', en: 'No protected connection came about' },
  auth: { ko: '사용자 이름이나 비밀번호를 받지 않음', en: 'User name or password was not accepted' },
  nowhere: { ko: '그런 이름의 서버를 찾지 못함', en: 'No server of that name was found' },
  closed: { ko: '그 포트에서 받는 메일 서버가 없음', en: 'No mail server listens at that port' },
  slow: { ko: '메일 서버가 제때 답하지 않음', en: 'The server did not answer in time' },
  wrongNumber: { ko: '없거나 받을 수 없는 번호', en: 'No such number' },
  bounced: { ko: '보낸 뒤 되돌아옴', en: 'Came back' },
  broken: { ko: '보내는 중에 연결이 끊김', en: 'The line broke while sending' },
  coded: { ko: '{words} ({code})', en: '{words} ({code})' },
});

type Meaning = Exclude<keyof typeof relayWords, 'coded'>;

const meanings: readonly (readonly [RegExp, Meaning])[] = [
  [/CERT_HAS_EXPIRED/, 'cert-expired'],
  [/CERT_NOT_YET_VALID/, 'cert-early'],
  [/ALTNAME_INVALID/, 'cert-host'],
  [/SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|CERT_UNTRUSTED|INVALID_CA/, 'cert-unknown'],
  [/ETLS|ERR_SSL|EPROTO$/, 'tls'],
  [/EAUTH|^530/, 'auth'],
  [/EDNS|ENOTFOUND/, 'nowhere'],
  [/ECONNREFUSED/, 'closed'],
  [/ETIMEDOUT|EABORT/, 'slow'],
  [/^2\d\d|^(accepted|sent|delivered)\b/, 'taken'],
  [/^422|^(refused|failed)\b/, 'wrongNumber'],
  [/\b5\.1\.\d+/, 'unknown'],
  [/\b[45]\.2\.2\b|^552/, 'full'],
  [/^5\d\d/, 'refused'],
  [/^bounced/, 'bounced'],
  [/^4\d\d/, 'later'],
];

export const meaningOf = (response: string): Meaning =>
  meanings.find(([pattern]) => pattern.test(response))?.[1] ?? 'broken';

/** `없는 주소 (550 5.1.1)`: words for people, the code for whoever looks after the mail server. */
export function useRelayWords(): (response: string | null) => string {
  const t = useTexts(relayWords);
  return (response) => (response === null ? '' : t('coded', { words: t(meaningOf(response)), code: response }));
}

/** Something that the administrator can put right: at the mail server, or by naming the authority. */
export const isCertificateTrouble = (response: string | null): boolean =>
  response !== null && meaningOf(response).startsWith('cert-');
