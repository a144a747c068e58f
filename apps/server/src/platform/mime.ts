import { randomBytes } from 'node:crypto';
import type { Instant } from '@bongsu/kit';

/** A mail of plain text and the same as HTML, to one person. */
export interface TwoPartMail {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly replyTo?: string | undefined;
  readonly subject: string;
  readonly messageId: string;
  /** As RFC 5322 writes it. */
  readonly date: string;
  readonly text: string;
  readonly html: string;
}

/** Bytes of text in one encoded word: 75 signs with its frame, none of them cut in the middle (RFC 2047). */
const WORD_BYTES = 45;
/** Signs in one line of base64 (RFC 2045). */
const LINE = 76;

const words = (text: string): string[] => {
  const found: string[] = [];
  let word = '';
  for (const sign of text) {
    if (Buffer.byteLength(word + sign) > WORD_BYTES) {
      found.push(word);
      word = '';
    }
    word += sign;
  }
  return [...found, word];
};

/** Whatever a person typed, one header and no other: a line break in it is only bytes of a word. */
const unstructured = (text: string): string =>
  /^[\x20-\x7e]{0,60}$/.test(text) && !text.includes('=?') && text.trim() === text
    ? text
    : words(text.toWellFormed())
        .map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`)
        .join('\r\n ');

const displayName = (name: string): string => (/^[A-Za-z0-9 ]{1,60}$/.test(name) ? `"${name}"` : unstructured(name));

const part = (boundary: string, type: string, content: string): string => {
  const encoded = Buffer.from(content.replaceAll(/\r?\n|\r/g, '\r\n')).toString('base64');
  const lines = encoded.replaceAll(new RegExp(`.{${LINE}}(?!$)`, 'g'), '$&\r\n');
  return `--${boundary}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines}\r\n`;
};

/** An address that can stand in a header and in an envelope as it is. Others are left to the mail library. */
export const isPlainAddress = (address: string): boolean =>
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+$/.test(address);

/** RFC 5322, in universal time. */
export const mailDate = (at: Instant): string => new Date(at.epochMilliseconds).toUTCString().replace('GMT', '+0000');

/** As {@link isPlainAddress}: what may stand in a `Message-ID`. */
export const isPlainMessageId = (id: string): boolean => /^<[A-Za-z0-9._-]+@[A-Za-z0-9.-]+>$/.test(id);

/**
 * The message as it goes to the relay. The mail library makes the same through eight streams and a dozen writes; a notice
 * to a million people is made of little else.
 */
export const mimeOf = (mail: TwoPartMail): Buffer => {
  // Base64 has no hyphen: no text can hold the boundary.
  const boundary = `--_bongsu_${randomBytes(12).toString('hex')}`;
  const { from } = mail;
  const head = [
    `From: ${from.name === '' ? from.address : `${displayName(from.name)} <${from.address}>`}`,
    `To: ${mail.to}`,
    ...(mail.replyTo === undefined ? [] : [`Reply-To: ${mail.replyTo}`]),
    `Subject: ${unstructured(mail.subject)}`,
    `Message-ID: ${mail.messageId}`,
    `Date: ${mail.date}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
  ].join('\r\n');
  const text = part(boundary, 'text/plain', mail.text);
  const html = part(boundary, 'text/html', mail.html);
  return Buffer.from(`${head}\r\n\r\n${text}${html}--${boundary}--\r\n`);
};
