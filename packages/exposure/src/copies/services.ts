/** Somebody else who may show or keep a copy of a page. */
export interface CopyService {
  readonly service: string;
  /** Where to look whether there is a copy; `{url}` stands for the page. `null`: nothing is known. */
  readonly look: string | null;
  /** Where removal is asked for. `{url}` is filled in only where the service is known to take it. */
  readonly request: string;
  /** What to do there: Korean, English. */
  readonly how: readonly [ko: string, en: string];
  /** Whether the address of the request is known for sure; else it is where to begin asking. */
  readonly verified: boolean;
}

/** Addresses of such forms change; whoever finds one that moved mends it here. Last looked over 2026-11. */
export const services: readonly CopyService[] = [
  {
    service: 'google',
    look: 'https://www.google.com/search?q={url}',
    request: 'https://search.google.com/search-console/remove-outdated-content',
    how: [
      '페이지를 지운 뒤 “오래된 콘텐츠 새로고침”에 주소를 넣는다. 사이트 소유자는 Search Console의 삭제 도구로 먼저 숨길 수 있다.',
      'Once the page is gone, enter its address under “Refresh outdated content”. Owners can hide it sooner with the removals tool of Search Console.',
    ],
    verified: true,
  },
  {
    service: 'bing',
    look: 'https://www.bing.com/search?q={url}',
    request: 'https://www.bing.com/webmasters/tools/contentremoval',
    how: [
      '로그인하여 Content Removal에 주소를 넣고, 페이지가 없어졌으면 Page Removal, 내용만 지웠으면 Outdated Cache를 고른다.',
      'Sign in, enter the address under Content Removal, and choose Page Removal when it is gone, or Outdated Cache when only its content is.',
    ],
    verified: false,
  },
  {
    service: 'naver',
    look: 'https://search.naver.com/search.naver?query={url}',
    request: 'https://searchadvisor.naver.com/',
    how: [
      '사이트 소유를 확인한 뒤 서치어드바이저에서 검색 제외를 요청하거나, 고객센터에 검색결과 삭제를 요청한다.',
      'Prove that the site is yours and ask Search Advisor to exclude the page, or ask customer service to remove the result.',
    ],
    verified: false,
  },
  {
    service: 'daum',
    look: 'https://search.daum.net/search?q={url}',
    request: 'https://cs.daum.net/',
    how: [
      '고객센터의 웹문서 검색 도움말에서 검색결과 제외를 요청한다.',
      'Ask for exclusion from the results, under web documents in the help of the customer service.',
    ],
    verified: false,
  },
  {
    service: 'archive.org',
    look: 'https://web.archive.org/web/*/{url}',
    request: 'mailto:info@archive.org?subject=Exclusion%20request&body={url}',
    how: [
      '보관된 주소와 기간, 그 사이트를 운영한다는 것을 적어 전자우편으로 제외를 요청한다.',
      'Ask by mail, with the address, the period, and that the site is run by you.',
    ],
    verified: true,
  },
];
