import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { Decrypter } from 'age-encryption';
import { opened, press, write } from './controls.ts';

/** What somebody's browser keeps after a press. */
export const kept = async (page: Page, act: () => Promise<void>): Promise<Buffer> => {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return readFile(await download.path());
};

/** Answers a dialog that asks why. */
export const withReason = async (page: Page, title: string, reason: string): Promise<void> => {
  const dialog = await opened(page, title);
  await write(dialog, '사유', reason);
  await press(dialog, title);
};

/** By a library that shares nothing with the product but the format. */
export const decrypted = async (bytes: Uint8Array, key: string): Promise<Buffer> => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(key);
  return Buffer.from(await decrypter.decrypt(bytes));
};

/** The words of a paper, as they stand on it. */
export const wordsOf = async (pdf: Uint8Array): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'bongsu-paper-'));
  try {
    await writeFile(join(folder, 'paper.pdf'), pdf);
    return (await promisify(execFile)('pdftotext', ['-layout', join(folder, 'paper.pdf'), '-'])).stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
};
