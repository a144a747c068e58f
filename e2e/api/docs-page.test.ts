import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { expect, it } from 'vitest';
import { startTestApp } from '../../apps/server/test/app.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];

/** The accident this prevents: a reader of the API page tells a font server or a telemetry service that they read it. */
it.skipIf(!existsSync(CHROMIUM))(
  'the page about the API shows the operations and asks nobody else for anything',
  async () => {
    await using app = await startTestApp();
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
    try {
      const page = await browser.newPage({ locale: 'ko-KR', viewport: { width: 1400, height: 900 } });
      page.setDefaultTimeout(90_000);
      const requested: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => requested.push(request.url()));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(`${app.address}/api/docs`);
      await page.getByRole('heading', { name: '봉수 API' }).first().waitFor();
      await page.getByText('침해사실 신고', { exact: true }).first().waitFor();
      // Some more frames, in which a page that asks elsewhere would have asked.
      await page.waitForTimeout(3000);
      const foreign = requested.filter((url) => !url.startsWith(app.address) && !/^(?:data|blob):/.test(url));
      expect(foreign).toEqual([]);
      expect(requested).toContain(`${app.address}/api/openapi.json`);
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
    }
  },
);
