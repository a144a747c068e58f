import { dictionary, useTexts } from '../../i18n/index.ts';

/** What a mail server's answer means for whoever has to do something about it (RFC 3463). */
export const relayWords = dictionary({
  taken: { ko: '메일 서버가 받음', en: 'Taken by the server' },
  unknown: { ko: '없는 주소', en: 'No such address' },
  full: { ko: '편지함이 가득 참', en: 'Mailbox full' },
  refused: { ko: '받는 쪽 서버가 거절함', en: 'Refused by the server' },
  later: { ko: '받는 쪽 서버가 나중에 다시 보내라고 함', en: 'The server asked to come back later' },
  wrongNumber: { ko: '없거나 받을 수 없는 번호', en: 'No such number' },
  bounced: { ko: '보낸 뒤 되돌아옴', en: 'Came back' },
  broken: { ko: '보내는 중에 연결이 끊김', en: 'The line broke while sending' },
  coded: { ko: '{words} ({code})', en: '{words} ({code})' },
});

type Meaning = Exclude<keyof typeof relayWords, 'coded'>;

const meanings: readonly (readonly [RegExp, Meaning])[] = [
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
