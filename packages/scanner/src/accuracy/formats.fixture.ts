/** One document in many formats and encodings. */
import { Buffer } from 'node:buffer';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { markdownToHwpx } from 'kordoc';
import writeExcel from 'write-excel-file/node';
import { encodeKorean } from '../documents/testing/korean.ts';
import { escapeXml, makeDocx, paragraph, table } from '../documents/testing/make-docx.ts';
import { asHwp } from '../documents/testing/make-hwp.ts';
import { makeZip } from '../documents/testing/make-zip.ts';
import type { Block, Labelled } from './labelled.fixture.ts';

export interface Format {
  readonly name: string;
  readonly write: (blocks: readonly Block[]) => Uint8Array | Promise<Uint8Array>;
}

const isText = (block: Block): block is string => typeof block === 'string';

const lines = (blocks: readonly Block[], separator = '\t'): string =>
  blocks.map((block) => (isText(block) ? block : block.map((row) => row.join(separator)).join('\n'))).join('\n');

const quote = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell}"` : cell);

const csv = (blocks: readonly Block[]): string =>
  blocks.map((block) => (isText(block) ? block : block.map((row) => row.map(quote).join(',')).join('\n'))).join('\n');

const wide = (text: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

const html = (blocks: readonly Block[]): string =>
  `<!DOCTYPE html><html><body>${blocks
    .map((block) =>
      isText(block)
        ? `<p>${escapeXml(block.replaceAll('\t', ' : '))}</p>`
        : `<table>${block.map((row) => `<tr>${row.map((cell) => `<td>${escapeXml(cell)}</td>`).join('')}</tr>`).join('')}</table>`,
    )
    .join('\n')}</body></html>`;

/** Element and key names can't hold spaces. */
const fieldOf = (head: string): string => head.replaceAll(/[^가-힣A-Za-z0-9]/g, '');

const fields = (line: string): readonly (readonly [string, string])[] => {
  const found = /^([^:\t]{2,10}?) ?[:\t] ?(.+)$/.exec(line);
  return found === null ? [['내용', line]] : [[fieldOf(found[1]!), found[2]!]];
};

const records = (blocks: readonly Block[]): readonly (readonly (readonly [string, string])[])[] =>
  blocks.flatMap((block) => {
    if (isText(block)) return [fields(block)];
    const [head, ...rows] = block;
    return rows.map((row) => row.map((cell, index) => [fieldOf(head![index]!), cell] as const));
  });

const xml = (blocks: readonly Block[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<doc>\n${records(blocks)
    .map((record) => `<row>${record.map(([key, text]) => `<${key}>${escapeXml(text)}</${key}>`).join('\n')}</row>`)
    .join('\n')}\n</doc>`;

const word = (blocks: readonly Block[]): Uint8Array =>
  makeDocx(blocks.map((block) => (isText(block) ? paragraph(block) : table(block))).join(''));

const rowsOf = (blocks: readonly Block[]): readonly (readonly string[])[] =>
  blocks.flatMap((block) => (isText(block) ? [block.split('\t')] : block));

const excel = async (blocks: readonly Block[]): Promise<Uint8Array> => {
  const rows = rowsOf(blocks).map((row) => row.map((value) => ({ value, type: String })));
  return writeExcel(rows).toBuffer();
};

const slides = (blocks: readonly Block[]): Uint8Array => {
  const body = lines(blocks)
    .split('\n')
    .map(
      (line) =>
        `<a:p>${line
          .split('\t')
          .map((part) => `<a:r><a:t>${escapeXml(part)}</a:t></a:r>`)
          .join('<a:tab/>')}</a:p>`,
    )
    .join('');
  return makeZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: 'ppt/presentation.xml', bytes: '<p:presentation/>' },
    { name: 'ppt/slides/slide1.xml', bytes: `<p:sld><p:txBody>${body}</p:txBody></p:sld>` },
  ]);
};

const hwpx = async (blocks: readonly Block[]): Promise<Uint8Array> => {
  const text = blocks
    .map((block) => {
      if (isText(block)) return block.replaceAll('*', '\\*').replaceAll('_', '\\_');
      const [head, ...rows] = block.map((row) => `| ${row.map((cell) => cell.replaceAll('_', '\\_')).join(' | ')} |`);
      return [head, `|${block[0]!.map(() => '---').join('|')}|`, ...rows].join('\n');
    })
    .join('\n\n');
  return new Uint8Array(await markdownToHwpx(text));
};

const font = (): Buffer =>
  readFileSync(
    join(
      dirname(createRequire(import.meta.url).resolve('pretendard-gov/package.json')),
      'dist/public/static/PretendardGOV-Regular.otf',
    ),
  );

let compiler: NodeCompiler | undefined;

const pdf = (blocks: readonly Block[]): Uint8Array => {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: [font()] }] });
  const body = blocks.map((block) => {
    if (isText(block)) return `#par[#${JSON.stringify(block.replaceAll('\t', ' : '))}]`;
    const cells = block.flat().map((cell) => `[#${JSON.stringify(cell)}]`);
    return `#table(columns: ${String(block[0]!.length)}, ${cells.join(', ')})`;
  });
  const source = ['#set page(width: 60cm)', '#set text(font: "Pretendard GOV", size: 8pt)', ...body].join('\n\n');
  return compiler.pdf({ mainFileContent: source });
};

const coded = (text: string): string =>
  Array.from(encodeKorean(text), (byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\'${byte.toString(16)}`)).join(
    '',
  );

const rtf = (blocks: readonly Block[]): string => {
  return `{\\rtf1\\ansi\\ansicpg949 ${lines(blocks)
    .split('\n')
    .map((line) => `${line.split('\t').map(coded).join('\\tab ')}\\par\n`)
    .join('')}}`;
};

const mail = (blocks: readonly Block[]): Uint8Array => {
  const body = encodeKorean(lines(blocks))
    .toString('base64')
    .match(/.{1,76}/g)!
    .join('\r\n');
  const head = 'From: office@example.org\r\nTo: desk@example.org\r\nSubject: notice\r\nMIME-Version: 1.0';
  return Buffer.from(
    `${head}\r\nContent-Type: text/plain; charset=euc-kr\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n`,
  );
};

const json = (blocks: readonly Block[]): string =>
  JSON.stringify(
    records(blocks).map((record) => Object.fromEntries(record)),
    null,
    1,
  );

export const formats: readonly Format[] = [
  { name: 'x.txt', write: (blocks) => Buffer.from(lines(blocks)) },
  { name: 'cp949.txt', write: (blocks) => encodeKorean(lines(blocks)) },
  { name: 'utf16.txt', write: (blocks) => wide(lines(blocks)) },
  { name: 'x.csv', write: (blocks) => Buffer.from(csv(blocks)) },
  { name: 'cp949.csv', write: (blocks) => encodeKorean(csv(blocks)) },
  { name: 'x.tsv', write: (blocks) => Buffer.from(lines(blocks)) },
  { name: 'x.html', write: (blocks) => Buffer.from(html(blocks)) },
  { name: 'x.xml', write: (blocks) => Buffer.from(xml(blocks)) },
  { name: 'x.json', write: (blocks) => Buffer.from(json(blocks)) },
  { name: 'x.docx', write: word },
  { name: 'x.xlsx', write: excel },
  { name: 'x.pptx', write: slides },
  { name: 'x.hwpx', write: hwpx },
  { name: 'x.hwp', write: async (blocks) => asHwp(await hwpx(blocks)) },
  { name: 'x.pdf', write: pdf },
  { name: 'x.rtf', write: (blocks) => Buffer.from(rtf(blocks), 'latin1') },
  { name: 'x.eml', write: mail },
  { name: 'x.zip', write: (blocks) => makeZip([{ name: '명단.txt', bytes: Buffer.from(lines(blocks)) }]) },
  { name: 'x.txt.gz', write: (blocks) => gzipSync(Buffer.from(lines(blocks))) },
];

export type { Labelled };
