import { setTimeout as after } from 'node:timers/promises';
import { webHostsAdd, webScansList, webScansStart, type WebHostView, type WebScanView } from '@bongsu/contracts';
import type { SignedInClient, TestApp } from '../../../test/app.ts';
import { systemActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { runDueJobs } from '../../jobs/scheduler.ts';
import type { FoundPage } from './looking.ts';
import { webLooks } from './make-looks.ts';
import { claimScan, finishScan } from './scan-store.ts';
import { sealLeftOut } from './sealed.ts';
import { takeFound } from './take-look.ts';

/** This machine, opened as an administrator opens a range, and no waiting between requests. */
export const loopback = { networks: ['127.0.0.1/32'], rate: 50 } as const;

export const registerSite = (officer: SignedInClient, port: number, isWeekly = false): Promise<WebHostView> =>
  officer.call(webHostsAdd, {
    body: {
      scheme: 'http',
      host: '127.0.0.1',
      port,
      name: '입학처 홈페이지',
      answersId: officer.person.personId,
      isWeekly,
    },
  });

/** Lets the server make the looks that wait, and waits for the newest one of a site to be over. */
export const lookIsOver = async (app: TestApp, officer: SignedInClient, hostId: string): Promise<WebScanView> => {
  for (;;) {
    app.clock.advance({ seconds: 3 });
    await runDueJobs(app.deps, [webLooks]);
    const [newest] = (await officer.call(webScansList, { params: { hostId } })).items;
    if (newest !== undefined && newest.finishedAt !== null) return newest;
    await after(100);
  }
};

export const pageAt = (url: string): FoundPage => ({
  kind: 'found',
  url,
  status: 200,
  bytes: 1,
  sha256: `sha256:${'0'.repeat(64)}`,
  counts: [{ kind: 'email', confidence: 'high', count: 1 }],
  samples: [],
  places: ['text'],
  findings: [],
  rendering: '',
});

/** A registered site with a look at a named address of it that is over, without anybody going there. */
export const siteShowing = async (
  app: TestApp,
  officer: SignedInClient,
): Promise<{ readonly hostId: string; readonly scanId: string; readonly findingId: string }> => {
  const url = 'https://www.example.invalid/shown';
  const { id: hostId } = await officer.call(webHostsAdd, {
    body: { host: 'www.example.invalid', name: '홈페이지', answersId: officer.person.personId, isWeekly: false },
  });
  const { id: scanId } = await officer.call(webScansStart, { params: { hostId }, body: { addresses: [url] } });
  const { vault } = app.deps;
  await app.deps.database.transaction(systemActor, async (tx) => {
    await claimScan(tx, app.clock.now());
    await takeFound(tx, app.deps, { id: scanId, hostId }, pageAt(url));
    const leftOut = sealLeftOut(vault, scanId, { items: [{ url, member: null, why: 'image' }], more: 0 });
    const progress = { pages: 1, bytes: 1, foundPages: 1, counts: { email: 1 } };
    await finishScan(tx, scanId, progress, { state: 'done', skipped: { image: 1 }, leftOut }, app.clock.now());
  });
  const [finding] = await app.rows<{ id: string }>(sql`select id from web_finding where host_id = ${hostId}`);
  return { hostId, scanId, findingId: finding?.id ?? '' };
};
