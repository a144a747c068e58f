import { createCipheriv, createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { rc4 } from '../pdf/rc4.ts';

/** An object: its text, or its dictionary and what its stream holds. */
export type RawObject = string | { readonly dictionary: string; readonly stream: Uint8Array | string };

export interface Encrypting {
  encrypt(bytes: Uint8Array, number: number): Uint8Array;
  readonly dictionary: string;
}

const serialize = (object: RawObject, number: number, encrypting: Encrypting | null): Buffer => {
  if (typeof object === 'string') return Buffer.from(object, 'latin1');
  const plain = Buffer.from(object.stream as string);
  const stream = encrypting === null ? plain : encrypting.encrypt(plain, number);
  const head = `<< ${object.dictionary} /Length ${stream.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), stream, Buffer.from('\nendstream')]);
};

/** A PDF file of the given objects, the first of which is the catalog. No table: nobody here needs one. */
export const makeRawPdf = (objects: readonly RawObject[], more = '', encrypting: Encrypting | null = null): Buffer => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  for (const [index, object] of objects.entries()) {
    parts.push(
      Buffer.from(`${index + 1} 0 obj\n`),
      serialize(object, index + 1, encrypting),
      Buffer.from('\nendobj\n'),
    );
  }
  const encrypt = encrypting === null ? '' : `/Encrypt ${encrypting.dictionary} /ID [<00112233> <00112233>]`;
  return Buffer.concat([...parts, Buffer.from(`trailer\n<< /Root 1 0 R ${encrypt} ${more} >>\n%%EOF\n`, 'latin1')]);
};

export const FONT =
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 48 /Widths [500 500 500 500 500 500 500 500 500 500] >>';

/** One page that shows `content`, in a font whose digits are half as wide as high. */
export const onePage = (content: string | Uint8Array, filter = '', font = FONT): RawObject[] => [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
  { dictionary: filter, stream: content },
  font,
];

export const deflated = (text: string): Uint8Array => deflateSync(text);

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const ID = Buffer.from('00112233', 'hex');
const md5 = (...parts: readonly Uint8Array[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();

const hex = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex')}>`;

/** As ISO 32000-1 section 7.6 has it, with `password`, or with none. */
export const encryptWith = (method: 'rc4' | 'aes-128', password = ''): Encrypting => {
  const padded = Buffer.concat([Buffer.from(password), PADDING]).subarray(0, 32);
  const owner = Buffer.alloc(32, 7);
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(-44);
  let key = md5(padded, owner, permissions, ID);
  for (let turn = 0; turn < 50; turn += 1) key = md5(key);
  let user: Uint8Array = rc4(key, md5(PADDING, ID));
  for (let turn = 1; turn <= 19; turn += 1)
    user = rc4(
      key.map((byte) => byte ^ turn),
      user,
    );
  const common = `/Filter /Standard /O ${hex(owner)} /U ${hex(Buffer.concat([user, Buffer.alloc(16)]))} /P -44 /Length 128`;
  const keyOf = (number: number): Buffer =>
    md5(key, Buffer.from([number, 0, 0, 0, 0]), Buffer.from(method === 'rc4' ? '' : 'sAlT'));
  if (method === 'rc4')
    return { dictionary: `<< ${common} /V 2 /R 3 >>`, encrypt: (bytes, number) => rc4(keyOf(number), bytes) };
  return {
    dictionary: `<< ${common} /V 4 /R 4 /StmF /StdCF /StrF /StdCF /CF << /StdCF << /CFM /AESV2 >> >> >>`,
    encrypt(bytes, number) {
      const start = Buffer.alloc(16, 9);
      const cipher = createCipheriv('aes-128-cbc', keyOf(number), start);
      return Buffer.concat([start, cipher.update(bytes), cipher.final()]);
    },
  };
};
