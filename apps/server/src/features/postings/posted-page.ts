import { SEOUL, sha256, type Digest, type Instant } from '@bongsu/kit';
import { documentOf } from '../../http/public-html.ts';
import { html, lineOf, linesIn, paragraphs, type Html } from '../../platform/html.ts';
import { greetingOf, legalBasis, sectionsOf, type Notice } from '../notices/index.ts';
import type { PostedPage, Posting } from './posting.ts';

export const pageOfNotice = (notice: Notice, asks: boolean): PostedPage => ({
  language: 'ko',
  kind: notice.kind,
  organisation: notice.sender.name,
  title: notice.title,
  greeting: greetingOf(notice),
  sections: sectionsOf(notice),
  closing: notice.closing,
  basis: `이 안내는 ${legalBasis(notice.kind, notice.rule)}에 따른 통지의 게시입니다.`,
  contact: notice.sender.contact,
  address: notice.sender.address,
  asks,
});

/** The notice itself: every line of it in an element of its own. */
const article = (page: PostedPage): Html =>
  html`<article>
    <p class="who">${lineOf(page.organisation)}</p>
    <h1>${lineOf(page.title)}</h1>
    ${paragraphs(page.greeting)}
    ${page.sections.map(
      ([heading, text], index) =>
        html`<section>
          <h2>${index + 1}. ${lineOf(heading)}</h2>
          ${paragraphs(text)}
        </section>`,
    )}
    ${paragraphs(page.closing)}
    <p class="note">${lineOf(page.basis)}</p>
    <address>${paragraphs([page.organisation, page.contact, page.address].join('\n'))}</address>
  </article>`;

const digestOfLines = (lines: readonly string[]): Digest => sha256(lines.join('\n'));

/** Of what somebody reads, line by line; the same whatever the page looks like. */
export const digestOfPage = (page: PostedPage): Digest => digestOfLines(linesIn(article(page).toString()));

/** The same, of bytes that came over the network; `null` where no notice is found in them. */
export const digestOfServed = (served: string): Digest | null => {
  const found = /<article>[\s\S]*<\/article>/.exec(served)?.[0];
  return found === undefined ? null : digestOfLines(linesIn(found));
};

const dayOf = (at: Instant): string => {
  const { year, month, day } = at.toZonedDateTimeISO(SEOUL);
  return `${String(year)}년 ${String(month)}월 ${String(day)}일`;
};

const isoDayOf = (at: Instant): string => at.toZonedDateTimeISO(SEOUL).toPlainDate().toString();

const ask = (id: string): Html =>
  html`<div class="box screen">
    <p><a href="/notices/${id}/check">내 개인정보도 해당되는지 확인하기</a></p>
    <p lang="en"><a href="/notices/${id}/check">Check whether your data is affected</a></p>
  </div>`;

type Shown = Pick<Posting, 'id' | 'startsAt' | 'days' | 'completeAt' | 'pageDigest'> & { readonly page: PostedPage };

/** The whole page. Nothing on it depends on who looks or when: what was put up can be compared byte by byte. */
export const renderPosting = ({ id, startsAt, days, completeAt, page, pageDigest }: Shown): string =>
  documentOf({
    title: `${lineOf(page.title)} - ${lineOf(page.organisation)}`,
    body: html`${article(page)} ${page.asks ? ask(id) : ''}
      <footer>
        <p>게시 시작: ${dayOf(startsAt)} · 게시 기간: ${days}일 이상 (${dayOf(completeAt)}까지)</p>
        <p lang="en">
          This is a notice about personal data by ${lineOf(page.organisation)}, in Korean. Posted ${isoDayOf(startsAt)},
          until ${isoDayOf(completeAt)} at least. For help in English: ${lineOf(page.contact)}
        </p>
        <p class="note">글의 지문: ${pageDigest ?? ''}</p>
      </footer>`,
  });

export interface ListedPosting {
  readonly id: string;
  readonly startsAt: Instant;
  readonly page: PostedPage;
}

export const renderList = (postings: readonly ListedPosting[]): string =>
  documentOf({
    title: '개인정보에 관한 안내',
    body: html`<h1>개인정보에 관한 안내</h1>
      <p lang="en">Notices about personal data</p>
      ${
        postings.length === 0
          ? html`<p>지금 게시하고 있는 안내가 없습니다.</p>
              <p lang="en">There is none at present.</p>`
          : html`<ul>
              ${postings.map(
                ({ id, startsAt, page }) =>
                  html`<li>
                    <a href="/notices/${id}">${lineOf(page.title)}</a><br /><span class="when"
                      >${lineOf(page.organisation)} · ${dayOf(startsAt)}</span
                    >
                  </li>`,
              )}
            </ul>`
      }`,
  });
