import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import init, { HwpDocument } from '@rhwp/core';

let ready: Promise<unknown> | undefined;

/** rhwp asks the page it runs in how wide a text is; a rough answer is enough to read words. */
const measure = (font: string, text: string): number => text.length * Number(/([\d.]+)px/.exec(font)?.[1] ?? 12);

const load = async (): Promise<void> => {
  Object.assign(globalThis, { measureTextWidth: measure });
  const wasm = createRequire(import.meta.url).resolve('@rhwp/core/rhwp_bg.wasm');
  ready ??= init({ module_or_path: readFileSync(wasm) });
  await ready;
};

/** Opens an HWPX with an engine that shares no code with the one that wrote it. */
export const openHwpx = async (bytes: Uint8Array): Promise<{ readonly text: string; readonly pages: number }> => {
  await load();
  const document = new HwpDocument(bytes);
  return { text: JSON.parse(document.getTextFileUnicode()) as string, pages: document.pageCount() };
};
