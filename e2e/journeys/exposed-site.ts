import { webSite, type Shown, type WebSite } from '@bongsu/testkit';
import { makeDocx, paragraph } from '../../packages/scanner/src/documents/testing/make-docx.ts';
import { makeZip } from '../../packages/scanner/src/documents/testing/make-zip.ts';

const HWPX = 'http://www.hancom.co.kr/hwpml/2011';

/** A document as Hangul saves one: paragraphs of runs of text. */
const hwpx = (...paragraphs: readonly string[]): Uint8Array => {
  const body = paragraphs.map((text) => `<hp:p><hp:run><hp:t>${text}</hp:t></hp:run></hp:p>`).join('');
  return makeZip([
    { name: 'mimetype', bytes: 'application/hwp+zip' },
    { name: 'Contents/content.hpf', bytes: '<opf:package xmlns:opf="http://www.idpf.org/2007/opf/"/>' },
    {
      name: 'Contents/section0.xml',
      bytes: `<hs:sec xmlns:hs="${HWPX}/section" xmlns:hp="${HWPX}/paragraph">${body}</hs:sec>`,
    },
  ]);
};

const html = (body: string): string => `<!doctype html><meta charset="utf-8"><title>한빛대학교</title>${body}`;

const file =
  (type: string, content: Uint8Array | string): Shown =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': type }).end(content);

/** What a site of an invented university shows by mistake. Nobody in it exists. */
export interface ExposedSite {
  readonly site: WebSite;
  /** Inside: what must never be asked for anything. */
  readonly inside: WebSite;
  /** The page that somebody removes later. */
  readonly remove: (path: string) => void;
  readonly at: (path: string) => string;
}

export const exposedSite = async (): Promise<ExposedSite> => {
  const inside = await webSite({ '*': '<p>010-9999-8888</p>' });
  const links = ['notice', 'results.csv', 'pledge.docx', 'minutes.hwpx', 'go'].map(
    (to) => `<a href="/${to}">${to}</a>`,
  );
  const pages: Record<string, Shown> = {
    '/robots.txt': 'User-agent: *\nDisallow: /private/\n',
    '/sitemap.xml': '',
    '/': html(`<h1>한빛대학교 입학처</h1>${links.join('')}<a href="/private/memo">내부</a>`),
    '/notice': html('<p>장학금 문의: 김구름 010-2222-3333</p><!-- 담당자 주민등록번호 800101-1234564 -->'),
    '/results.csv': file('text/csv', '이름,휴대전화,전자우편\n박바다,010-4444-5555,person-1@hanbit.example\n'),
    '/pledge.docx': file(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      makeDocx(paragraph('서약자 이하늘, 주민등록번호 850315-2345671')),
    ),
    '/minutes.hwpx': file('application/hwp+zip', hwpx('참석자 연락처', '휴대전화 010-6666-7777')),
    '/go': (_, response) =>
      void response.writeHead(302, { location: `http://localhost:${String(inside.port)}/admin` }).end(),
    '/backup/': html('<a href="members.csv">members.csv</a>'),
    '/backup/members.csv': file('text/csv', '이름,휴대전화\n최노을,010-8888-1111\n'),
  };
  const site = await webSite(pages);
  return {
    site,
    inside,
    remove: (path) => void delete pages[path],
    at: (path) => `http://127.0.0.1:${String(site.port)}${path}`,
  };
};
