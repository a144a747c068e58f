/** Why an address was not read, or not to its end, in both languages. */
const reasons: Readonly<Record<string, readonly [string, string]>> = {
  robots: ['robots.txt가 금함', 'robots.txt forbids it'],
  'robots-unreachable': ['robots.txt를 받지 못해 아무것도 읽지 않음', 'robots.txt did not answer, so nothing is read'],
  'off-host': ['등록하지 않은 호스트(--host)', 'a host that is not registered (--host)'],
  port: ['허용하지 않은 포트', 'a port that was not named'],
  'refused-address': [
    '내부망 주소라 연결하지 않음(--allow-network)',
    'an inside address, not connected to (--allow-network)',
  ],
  'redirect-off-host': ['등록하지 않은 호스트로 넘김', 'redirects to a host that is not registered'],
  'too-many-redirects': ['넘김이 너무 많음', 'redirects too often'],
  'headers-too-large': ['응답 머리글이 너무 큼', 'headers larger than the limit'],
  'too-large': ['한도보다 큼(받은 데까지 검사)', 'larger than the limit; what came was looked into'],
  bomb: ['풀면 비정상적으로 커짐', 'grows out of proportion when unpacked'],
  timeout: ['너무 오래 걸림', 'took longer than the limit'],
  'cut-short': ['받다가 끊김(받은 데까지 검사)', 'broke off; what came was looked into'],
  'bad-encoding': ['압축을 풀 수 없음', 'cannot be unpacked'],
  unreachable: ['연결할 수 없음', 'cannot be reached'],
  'not-found-name': ['호스트 이름을 찾을 수 없음', 'the name of the host is not known'],
  'bad-certificate': ['인증서를 믿을 수 없음', 'its certificate cannot be trusted'],
  'not-http': ['HTTP 응답이 아님', 'does not answer in HTTP'],
  'too-many-pages': ['--max-pages를 넘음', 'beyond --max-pages'],
  'too-many-sitemaps': ['사이트맵이 너무 많거나 주소가 아님', 'too many sitemaps, or no address'],
  'too-deep': ['링크가 너무 깊음', 'too many links away'],
  trap: ['끝없이 늘어나는 주소', 'addresses without end'],
  malformed: ['주소가 아님', 'not an address'],
};

/** `http-404` and its like tell the status themselves. */
export const webReason = (why: string): readonly [string, string] => {
  const status = /^http-(\d{3})$/.exec(why)?.[1];
  if (status !== undefined) return [`HTTP ${status} 응답`, `answered HTTP ${status}`];
  return reasons[why] ?? [why, why];
};
