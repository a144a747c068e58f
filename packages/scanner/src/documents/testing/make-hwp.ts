import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HwpDocument, initSync } from '@rhwp/core';
import { markdownToHwpx } from 'kordoc';
import type { Person } from './prose.ts';
import { rowsOf } from './make-docx.ts';

let ready = false;

/** Loads the library, which asks its surroundings how wide text is. */
export const loadRhwp = (): void => {
  if (ready) return;
  (globalThis as { measureTextWidth?: unknown }).measureTextWidth = (_: string, text: string): number =>
    text.length * 10;
  initSync({ module: readFileSync(createRequire(import.meta.url).resolve('@rhwp/core/rhwp_bg.wasm')) });
  ready = true;
};

export const makeHwpx = async (paragraphs: readonly string[], people: readonly Person[]): Promise<Uint8Array> => {
  const rows = [['이름', '전화', '번호', '메일', '주소'], ['---', '---', '---', '---', '---'], ...rowsOf(people)];
  const table = rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return new Uint8Array(await markdownToHwpx(`${paragraphs.join('\n\n')}\n\n${table}\n`));
};

/** The same document in the older format; with a password, encrypted. */
export const asHwp = (hwpx: Uint8Array, password?: string): Uint8Array => {
  loadRhwp();
  const document = new HwpDocument(hwpx);
  try {
    return password === undefined ? document.exportHwp() : document.exportHwpWithPassword(password);
  } finally {
    document.free();
  }
};
