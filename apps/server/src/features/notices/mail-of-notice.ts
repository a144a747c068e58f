import type { Notice, Sender } from './notice.ts';
import { allClearHeadings, greetings, headings, legalBasis, pendingText } from './standing-texts.ts';

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

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '');

const paragraphs = (text: string): string =>
  escaped(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('<br>\n');

/** An item without a text is printed only where the law lets it follow later, and then says so. */
const sections = (notice: Notice): readonly (readonly [string, string])[] => {
  const words = notice.kind === 'all-clear' ? allClearHeadings : headings;
  return Object.keys(words).flatMap((code) => {
    const text = (notice.items[code] ?? '').trim();
    const pending = notice.kind === 'staged' && notice.unconfirmed.some((open) => open === code);
    if (text === '' && !pending) return [];
    return [[words[code] ?? code, text === '' ? pendingText : text] as const];
  });
};

const signature = (sender: Sender): string =>
  [sender.name, sender.contact, sender.address].filter((line) => line !== '').join('\n');

/**
 * The mails of an approved notice: plain text and the same as simple HTML, without pictures, links of our own or anything
 * that reports back. The notice is read once; only the name differs from person to person.
 */
export const mailsOfNotice = (notice: Notice): ((recipientName: string) => MailText) => {
  const greeting = notice.greeting === '' ? greetings[notice.kind] : notice.greeting;
  const basis = `이 메일은 ${legalBasis(notice.kind, notice.rule)}에 따른 통지입니다.`;
  const parts = sections(notice);
  const closing = notice.closing === '' ? [] : [notice.closing];
  const subject = `[${oneLine(notice.sender.name)}] ${oneLine(notice.title)}`;
  const textBelow = [
    greeting,
    ...parts.map(([heading, body], index) => `${index + 1}. ${heading}\n${body}`),
    ...closing,
    basis,
    signature(notice.sender),
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
    `<p>${escaped(basis)}</p><hr><p>${paragraphs(signature(notice.sender))}</p>`,
    '</body></html>',
  ].join('\n');
  return (recipientName) => {
    const address = `${oneLine(recipientName)} 님께`;
    return {
      subject,
      text: `${address}\n\n${textBelow}`,
      html: `${htmlAbove}\n<p>${escaped(address)}</p><p>${paragraphs(greeting)}</p>\n${htmlBelow}`,
    };
  };
};

/** The mail to one person. */
export const mailOfNotice = (notice: Notice, recipientName: string): MailText => mailsOfNotice(notice)(recipientName);

/** Where a reader's answer goes: the first address in the organisation's contact line, if it has one. */
export const replyToOf = (sender: Sender): string | undefined =>
  /[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/i.exec(sender.contact)?.[0];
