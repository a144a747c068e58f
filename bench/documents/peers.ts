/** The libraries that are measured against, each asked for the text alone. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HwpDocument } from '@rhwp/core';
import { parse } from 'kordoc';
import mammoth from 'mammoth';
import PostalMime from 'postal-mime';
import { readSheet } from 'read-excel-file/node';
import { extractText } from 'unpdf';
import { loadRhwp } from '../../packages/scanner/src/documents/testing/make-hwp.ts';
import type { Kind } from './files.ts';

export interface Peer {
  readonly name: string;
  text(bytes: Uint8Array): Promise<string>;
}

const kordoc: Peer = {
  name: 'kordoc',
  async text(bytes) {
    const parsed = await parse(Buffer.from(bytes));
    if (!parsed.success) throw new Error('kordoc gave up');
    return parsed.markdown;
  },
};

const rhwp: Peer = {
  name: '@rhwp/core',
  async text(bytes) {
    loadRhwp();
    const document = new HwpDocument(bytes);
    const text = document.getTextFileUnicode();
    document.free();
    return text;
  },
};

const decoded = (content: ArrayBuffer | Uint8Array | string): string =>
  typeof content === 'string' ? content : new TextDecoder('euc-kr').decode(content);

const postal: Peer = {
  name: 'postal-mime',
  async text(bytes) {
    const mail = await PostalMime.parse(bytes);
    return [mail.subject, mail.text, ...mail.attachments.map(({ content }) => decoded(content))].join('\n');
  },
};

export const peers: Readonly<Record<Kind, readonly Peer[]>> = {
  docx: [
    { name: 'mammoth', text: async (bytes) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value },
  ],
  xlsx: [
    {
      name: 'read-excel-file',
      text: async (bytes) => (await readSheet(Buffer.from(bytes))).map((row) => row.join('\t')).join('\n'),
    },
  ],
  hwp: [kordoc, rhwp],
  hwpx: [kordoc, rhwp],
  eml: [postal],
  pdf: [
    { name: 'unpdf', text: async (bytes) => (await extractText(new Uint8Array(bytes), { mergePages: true })).text },
  ],
};

export const versionOf = (name: string): string => {
  const path = fileURLToPath(new URL(`../../node_modules/${name}/package.json`, import.meta.url));
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
};
