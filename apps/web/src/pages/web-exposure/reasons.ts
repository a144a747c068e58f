import { dictionary, useTexts } from '../../i18n/index.ts';

const words = dictionary({
  robots: { ko: 'robots.txt가 금함', en: 'robots.txt forbids it' },
  'robots-unreachable': { ko: 'robots.txt를 받지 못함', en: 'robots.txt did not answer' },
  'off-host': { ko: '다른 홈페이지', en: 'Another site' },
  port: { ko: '등록하지 않은 포트', en: 'A port that is not registered' },
  'refused-address': { ko: '내부망 주소라 연결하지 않음', en: 'An inside address, not connected to' },
  'redirect-off-host': { ko: '다른 곳으로 넘김', en: 'Redirects elsewhere' },
  'too-many-redirects': { ko: '넘김이 너무 많음', en: 'Redirects too often' },
  'headers-too-large': { ko: '응답 머리글이 너무 큼', en: 'Headers too large' },
  'too-large': { ko: '너무 큼 (받은 데까지 점검)', en: 'Too large; what came was looked into' },
  bomb: { ko: '풀면 비정상적으로 커짐', en: 'Grows out of proportion when unpacked' },
  timeout: { ko: '너무 오래 걸림', en: 'Took too long' },
  'cut-short': { ko: '받다가 끊김', en: 'Broke off' },
  'bad-encoding': { ko: '압축을 풀 수 없음', en: 'Cannot be unpacked' },
  unreachable: { ko: '연결할 수 없음', en: 'Cannot be reached' },
  'not-found-name': { ko: '이름을 찾을 수 없음', en: 'The name is not known' },
  'bad-certificate': { ko: '인증서를 믿을 수 없음', en: 'Its certificate cannot be trusted' },
  'not-http': { ko: '웹 응답이 아님', en: 'Does not answer in HTTP' },
  'too-many-pages': { ko: '쪽이 너무 많음', en: 'Too many pages' },
  'too-many-sitemaps': { ko: '사이트맵이 너무 많음', en: 'Too many sitemaps' },
  'too-deep': { ko: '너무 깊음', en: 'Too deep' },
  'too-many-entries': { ko: '안에 든 파일이 너무 많음', en: 'Too many entries' },
  trap: { ko: '끝없이 늘어나는 주소', en: 'Addresses without end' },
  malformed: { ko: '주소가 아님', en: 'Not an address' },
  encrypted: { ko: '암호가 걸린 문서', en: 'Needs a password' },
  damaged: { ko: '손상된 문서', en: 'Damaged' },
  unsupported: { ko: '읽지 못하는 형식', en: 'A format that is not read' },
  image: { ko: '그림 (글자를 읽지 않음)', en: 'A picture; its text is not read' },
  binary: { ko: '글이 없는 파일', en: 'A file without text' },
});

const answers = dictionary({ status: { ko: '서버가 {status} 로 응답', en: 'Answered {status}' } });

type Known = keyof typeof words;

/** Why an address was not read, or not judged; `http-404` tells its status itself. */
export function useReason(): (why: string) => string {
  const [t, told] = [useTexts(words), useTexts(answers)];
  return (why) => {
    const status = /^http-(\d{3})$/.exec(why)?.[1];
    if (status !== undefined) return told('status', { status });
    return Object.hasOwn(words, why) ? t(why as Known) : why;
  };
}
