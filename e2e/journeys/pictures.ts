import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';

const run = promisify(execFile);
const FOLDER = fileURLToPath(new URL('../../docs/screens/journey', import.meta.url));

/** `SCREENS=1` renews the pictures in the documentation; a plain test run leaves them as they are. */
const KEEPS = (process.env['SCREENS'] ?? '') !== '';

const MARGIN = 24;

/** The dialog that stands above the page, with a little of the veil around it. */
const dialogBox = async (page: Page) => {
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  const box = (await dialog.count()) === 0 ? null : await dialog.boundingBox();
  if (box === null) return undefined;
  const [x, y] = [Math.max(0, box.x - MARGIN), Math.max(0, box.y - MARGIN)];
  return { x, y, width: box.x + box.width + MARGIN - x, height: Math.min(800, box.y + box.height + MARGIN) - y };
};

interface How {
  /** As far down as somebody has scrolled, rather than from the top. */
  readonly asScrolled?: boolean;
  /** Adds no style of its own, where the page's policy takes none. */
  readonly asIs?: boolean;
}

const TIDY = { animations: 'disabled', caret: 'hide', style: '.ui-toasts { display: none }' } as const;

/** What somebody sees now: a page from its top, or the dialog on it; passing messages are left out. */
export const picture = async (
  page: Page,
  name: string,
  { asScrolled = false, asIs = false }: How = {},
): Promise<void> => {
  if (!KEEPS) return;
  await page.mouse.move(0, 0);
  const clip = await dialogBox(page);
  if (clip === undefined && !asScrolled) await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({
    path: join(FOLDER, `${name}.png`),
    ...(asIs ? { caret: 'initial' } : TIDY),
    ...(clip === undefined ? {} : { clip }),
  });
};

/** A PDF as pictures of its pages; answers how many there are, and so that it can be opened and drawn at all. */
export const pagesOf = async (pdf: string, name: string): Promise<number> => {
  const folder = KEEPS ? join(FOLDER, 'documents') : await mkdtemp(join(tmpdir(), 'bongsu-pages-'));
  await mkdir(folder, { recursive: true });
  await run('pdftoppm', ['-r', '70', '-png', pdf, join(folder, name)]);
  const count = (await readdir(folder)).filter((file) => file.startsWith(`${name}-`)).length;
  if (!KEEPS) await rm(folder, { recursive: true });
  return count;
};
