import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { browserPipe, type BrowserPipe } from './browser-pipe.ts';

const WIDTH = 900;
/** Pixels of height; a longer page is cut, since a picture is for the eye and the digest for the rest. */
const TALLEST = 12_000;
/** Milliseconds for all of it. */
const PATIENCE = 30_000;

const FLAGS = [
  '--headless',
  '--remote-debugging-pipe',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-sync',
  '--disable-quic',
  '--hide-scrollbars',
  '--lang=ko',
  '--mute-audio',
  '--no-default-browser-check',
  '--no-first-run',
  // What the page is made of is handed over below; whatever else is asked for finds no name and no way out.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=127.0.0.1:1',
  '--proxy-bypass-list=<-loopback>',
];

/** The fonts of this machine, and the Korean one that our papers are printed in, where the machine has none. */
const fontSettings = (): string => {
  const own = dirname(createRequire(import.meta.url).resolve('pretendard-gov/package.json'));
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${own}/dist/public/static</dir></fontconfig>`;
};

const start = async (chromium: string, folder: string): Promise<ChildProcess> => {
  await writeFile(join(folder, 'fonts.conf'), fontSettings());
  // Chromium does not build its sandbox for root; there is no script to hold in it, see `show`.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return spawn(chromium, [...FLAGS, ...asRoot, `--user-data-dir=${join(folder, 'profile')}`], {
    cwd: folder,
    env: { HOME: folder, LANG: 'ko_KR.UTF-8', TZ: 'Asia/Seoul', FONTCONFIG_FILE: join(folder, 'fonts.conf') },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
};

/** What runs in a page that somebody else may have changed: nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

interface Paused {
  readonly requestId: string;
}

/** Answers the first request with the page, and refuses every other. */
const handOver = (browser: BrowserPipe, session: string, page: string): void => {
  let isGiven = false;
  browser.on('Fetch.requestPaused', ({ requestId }: Paused) => {
    const answer = isGiven
      ? browser.ask('Fetch.failRequest', { requestId, errorReason: 'AccessDenied' }, session)
      : browser.ask(
          'Fetch.fulfillRequest',
          {
            requestId,
            responseCode: 200,
            responseHeaders: [
              { name: 'content-type', value: 'text/html; charset=utf-8' },
              { name: 'content-security-policy', value: POLICY },
            ],
            body: Buffer.from(page).toString('base64'),
          },
          session,
        );
    isGiven = true;
    answer.catch(() => undefined);
  });
};

const show = async (browser: BrowserPipe, page: string): Promise<string> => {
  const { targetId } = await browser.ask<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await browser.ask<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  const ask = <Result>(method: string, params: object = {}): Promise<Result> =>
    browser.ask<Result>(method, params, sessionId);
  const loaded = new Promise<void>((resolve) => browser.on('Page.loadEventFired', () => resolve()));
  handOver(browser, sessionId, page);
  await ask('Page.enable');
  await ask('Emulation.setScriptExecutionDisabled', { value: true });
  await ask('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  await ask('Emulation.setDeviceMetricsOverride', { width: WIDTH, height: 1200, deviceScaleFactor: 1, mobile: false });
  await ask('Page.navigate', { url: 'https://posting.invalid/' });
  await loaded;
  interface Layout {
    readonly cssContentSize: { readonly height: number };
  }
  const { cssContentSize } = await ask<Layout>('Page.getLayoutMetrics');
  const height = Math.min(TALLEST, Math.max(1, Math.ceil(cssContentSize.height)));
  const clip = { x: 0, y: 0, width: WIDTH, height, scale: 1 };
  const { data } = await ask<{ data: string }>('Page.captureScreenshot', {
    format: 'png',
    captureBeyondViewport: true,
    clip,
  });
  return data;
};

const gone = (browser: ChildProcess): Promise<never> =>
  new Promise((_, reject) => {
    browser.once('error', () => reject(new Error('The browser did not start')));
    browser.once('exit', () => reject(new Error('The browser ended')));
  });

const ended = (browser: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (browser.pid === undefined || browser.exitCode !== null || browser.signalCode !== null) resolve();
    else browser.once('exit', () => resolve());
  });

/**
 * A picture (PNG) of a page, drawn from exactly these bytes by a browser that is given nothing else: no network, no
 * script, no profile. Fails when the browser does not do it in time.
 */
export const drawPage = async (chromium: string, page: string): Promise<Buffer> => {
  const folder = await mkdtemp(join(tmpdir(), 'bongsu-picture-'));
  const browser = await start(chromium, folder);
  const timer = setTimeout(() => browser.kill('SIGKILL'), PATIENCE);
  try {
    const failed = gone(browser);
    failed.catch(() => undefined);
    const pipe = browserPipe(browser.stdio[3] as Writable, browser.stdio[4] as Readable);
    return Buffer.from(await Promise.race([show(pipe, page), failed]), 'base64');
  } finally {
    clearTimeout(timer);
    browser.kill('SIGKILL');
    await ended(browser);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
};
