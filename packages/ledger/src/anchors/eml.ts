/** A checkpoint as a mail in a file (RFC 5322), for a machine whose mail another program sends. */
import { hash } from 'node:crypto';
import type { CheckpointMail } from './mail.ts';

interface Envelope {
  readonly from: string;
  readonly to: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Bytes of text in one encoded word: 75 signs with its frame, none of them cut in the middle (RFC 2047). */
const WORD = 45;

const encodedWords = (text: string): string => {
  const words: string[] = [''];
  for (const sign of text) {
    if (Buffer.byteLength(words.at(-1)! + sign) > WORD) words.push('');
    words[words.length - 1] += sign;
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
};

const base64Lines = (text: string): string =>
  Buffer.from(text)
    .toString('base64')
    .replaceAll(/.{76}(?!$)/g, '$&\r\n');

export const emlOf = ({ subject, text, attachment }: CheckpointMail, { from, to, at }: Envelope): string => {
  // Base64 has no hyphen: no part can hold the boundary.
  const boundary = `--bongsu-${hash('sha256', `${at} ${attachment.content}`, 'hex').slice(0, 24)}`;
  const part = (type: string, content: string): string =>
    `--${boundary}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64Lines(content)}\r\n`;
  return [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${encodedWords(subject)}`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    part('text/plain; charset=utf-8', text) +
      part(
        `application/octet-stream\r\nContent-Disposition: attachment; filename="${attachment.filename}"`,
        attachment.content,
      ) +
      `--${boundary}--\r\n`,
  ].join('\r\n');
};
