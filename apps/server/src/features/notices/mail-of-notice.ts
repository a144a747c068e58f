import { escaped } from '../../platform/html.ts';
import type { Notice, Sender } from './notice.ts';
import { greetingOf, sectionsOf } from './readable.ts';
import { legalBasis } from './standing-texts.ts';

export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Read on a phone as often as on a desk; fonts that are there, nothing fetched. */
const LETTER =
  'max-width:40em;margin:0 auto;padding:1em;font-family:Apple SD Gothic Neo,Malgun Gothic,sans-serif;line-height:1.7;word-break:keep-all';

/** One line: what a person typed can never become a header of its own. */
export const oneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 200);

const paragraphs = (text: string): string =>
  escaped(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('<br>\n');

const signature = (sender: Sender): string =>
  [sender.name, sender.contact, sender.address].filter((line) => line !== '').join('\n');

export const addresseeOf = (recipientName: string): string => `${oneLine(recipientName)} 님께`;

const linkText =
  '같은 내용을 아래 주소에서도 보실 수 있습니다. 받는 분마다 다른 주소이니 남에게 보내지 마십시오. 열어 보셨는지는 기록하지 않습니다.';

/**
 * The mails of an approved notice: plain text and the same as simple HTML, without pictures or anything that reports
 * back. The notice is read once; only the name, and the link where there is one, differ from person to person.
 */
export const mailsOfNotice = (notice: Notice): ((recipientName: string, link: string | null) => MailText) => {
  const greeting = greetingOf(notice);
  const basis = `이 메일은 ${legalBasis(notice.kind, notice.rule)}에 따른 통지입니다.`;
  const parts = sectionsOf(notice);
  const closing = notice.closing === '' ? [] : [notice.closing];
  const subject = `[${oneLine(notice.sender.name)}] ${oneLine(notice.title)}`;
  const textBelow = [
    greeting,
    ...parts.map(([heading, body], index) => `${index + 1}. ${heading}\n${body}`),
    ...closing,
    basis,
  ].join('\n\n');
  const htmlAbove = [
    `<!doctype html><html lang="ko"><head><meta charset="utf-8"></head><body style="${LETTER}">`,
    `<h1 style="font-size:1.25em">${escaped(oneLine(notice.title))}</h1>`,
  ].join('\n');
  const htmlBelow = [
    ...parts.map(
      ([heading, body], index) =>
        `<h2 style="font-size:1em">${index + 1}. ${escaped(heading)}</h2><p>${paragraphs(body)}</p>`,
    ),
    ...closing.map((body) => `<p>${paragraphs(body)}</p>`),
    `<p>${escaped(basis)}</p>`,
  ].join('\n');
  const signed = signature(notice.sender);
  const htmlEnd = `<hr><p>${paragraphs(signed)}</p>\n</body></html>`;
  return (recipientName, link) => {
    const address = addresseeOf(recipientName);
    const textLink = link === null ? '' : `${linkText}\n${link}\n\n`;
    const htmlLink =
      link === null ? '' : `<p>${linkText}<br><a href="${escaped(link)}" rel="noreferrer">${escaped(link)}</a></p>\n`;
    return {
      subject,
      text: `${address}\n\n${textBelow}\n\n${textLink}${signed}`,
      html: `${htmlAbove}\n<p>${escaped(address)}</p><p>${paragraphs(greeting)}</p>\n${htmlBelow}\n${htmlLink}${htmlEnd}`,
    };
  };
};

/** The mail to one person. */
export const mailOfNotice = (notice: Notice, recipientName: string, link: string | null = null): MailText =>
  mailsOfNotice(notice)(recipientName, link);

/** Where a reader's answer goes: the first address in the organisation's contact line, if it has one. */
export const replyToOf = (sender: Sender): string | undefined =>
  /[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/i.exec(sender.contact)?.[0];
