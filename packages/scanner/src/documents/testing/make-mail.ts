import { encodeKorean } from './korean.ts';

const folded = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll(/.{76}/g, '$&\r\n');

const word = (text: string): string => `=?euc-kr?B?${encodeKorean(text).toString('base64')}?=`;

/** A mail with a body in EUC-KR and a file attached, as Korean mail programs write it. */
export const makeMail = (subject: string, body: string, attached: { name: string; bytes: Uint8Array }): Buffer => {
  return Buffer.from(
    [
      `From: ${word('홍길동')} <hong@example.com>`,
      'To: people@example.com',
      `Subject: ${word(subject)}`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="----=_Part_1"',
      '',
      '------=_Part_1',
      'Content-Type: text/plain; charset=euc-kr',
      'Content-Transfer-Encoding: base64',
      '',
      folded(encodeKorean(body)),
      '------=_Part_1',
      `Content-Type: text/csv; name="${attached.name}"`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename="${attached.name}"`,
      '',
      folded(attached.bytes),
      '------=_Part_1--',
      '',
    ].join('\r\n'),
  );
};
