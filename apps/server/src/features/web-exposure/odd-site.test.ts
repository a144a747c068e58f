import { webFindingsList, webScansStart, webScansStop } from '@bongsu/contracts';
import { webSite } from '@bongsu/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { systemActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { lookAtSite } from './look-process.ts';
import { lookAnswer } from './looking.ts';
import { lookIsOver, loopback, pageAt, registerSite } from './looks.fixture.ts';
import { claimScan } from './scan-store.ts';
import { belongsTo } from './site.ts';
import { takeFound, takeRechecked } from './take-look.ts';
import { tellPage, tellSkipped } from './tell-page.ts';

/** The accident this prevents: one odd line on a site, and no look at it ever comes to its end. */

let app: TestApp;
let officer: SignedInClient;
beforeAll(async () => {
  app = await startTestApp({ webScan: loopback });
  officer = await app.signInAs('officer');
});
afterAll(() => app[Symbol.asyncDispose]());

describe('a look', () => {
  it('comes to its end although a sitemap has a longer address than any', async () => {
    const site = await webSite({
      '/robots.txt': `Sitemap: http://127.0.0.1/${'x'.repeat(3000)}\n`,
      '/sitemap.xml': '',
      '/': '<p>연락처 010-6666-7777</p>',
    });
    const { id: hostId } = await registerSite(officer, site.port);
    await officer.call(webScansStart, { params: { hostId }, body: {} });
    expect(await lookIsOver(app, officer, hostId)).toMatchObject({ state: 'done', foundPages: 1 });
    site.close();
  });

  it('tells what it may of a file that lies under a longer name than any', () => {
    const member = `${'가'.repeat(2000)}.txt`;
    const finding = { kind: 'mobile-phone', confidence: 'high', masked: '010-****-3333', line: 1, member } as const;
    const page = tellPage({
      url: 'https://www.example.invalid/a.zip',
      fetchedAt: '2026-11-21T09:00:00+09:00',
      status: 200,
      sha256: `sha256:${'0'.repeat(64)}`,
      bytes: 1,
      findings: [{ ...finding, start: 0, end: 1, unit: 'byte', placeholder: false, maskedForm: false, in: 'text' }],
      evidence: null,
    });
    const skipped = [tellSkipped({ url: `https://www.example.invalid/${'x'.repeat(3000)}`, member, why: 'encrypted' })];
    for (const said of [page, { kind: 'done', reasons: {}, skipped, more: 0 }])
      expect(lookAnswer.safeParse(said).success).toBe(true);
  });

  it('is heard of while it meets dead links alone', async () => {
    const site = await webSite({ '/': '<a href="/one">1</a><a href="/two">2</a>' });
    const task = { now: '2026-11-21T09:00:00+09:00', host: '127.0.0.1', port: site.port, ...loopback };
    const start = [`http://127.0.0.1:${String(site.port)}/`];
    const work = { kind: 'crawl', start, listed: [], ignoreRobots: false } as const;
    const heard: string[] = [];
    for await (const { kind } of lookAtSite({ ...task, work }, new AbortController().signal)) heard.push(kind);
    expect(heard.filter((kind) => kind === 'asked')).toHaveLength(site.seen.length);
    site.close();
  });

  it('adds nothing once it was ended, and has no say in the look that came after it', async () => {
    const { id: hostId } = await registerSite(officer, 9);
    const begun = async () => {
      const scan = await officer.call(webScansStart, { params: { hostId }, body: {} });
      await app.deps.database.transaction(systemActor, (tx) => claimScan(tx, app.clock.now()));
      return scan;
    };
    const page = pageAt('http://127.0.0.1:9/shown');
    const found = ({ id }: { readonly id: string }) =>
      app.deps.database.transaction(systemActor, (tx) => takeFound(tx, app.deps, { id, hostId }, page));
    const listed = async () => (await officer.call(webFindingsList, { params: { hostId } })).items;
    const first = await begun();
    await app.rows(
      sql`update web_scan set state = 'interrupted', finished_at = now() where id = ${first.id} returning id`,
    );
    await found(first);
    expect(await listed()).toEqual([]);
    const second = await begun();
    await found(second);
    await app.deps.database.transaction(systemActor, (tx) =>
      takeRechecked(
        tx,
        app.deps,
        { id: first.id, hostId },
        { kind: 'rechecked', url: page.url, result: 'gone', why: null },
      ),
    );
    expect(await listed()).toMatchObject([{ state: 'open', checked: null }]);
    await officer.call(webScansStop, { params: { scanId: second.id } });
  });
});

it('a site at another port than the usual ones is that port alone', () => {
  const odd = { scheme: 'http', host: 'www.example.invalid', port: 8080 } as const;
  const usual = { ...odd, port: null };
  const fits = (origin: typeof odd | typeof usual, url: string) => belongsTo(origin, [], new URL(url));
  expect(fits(odd, 'http://www.example.invalid:8080/a')).toBe(true);
  for (const url of ['http://www.example.invalid/a', 'https://www.example.invalid/a']) {
    expect([fits(odd, url), fits(usual, url)]).toEqual([false, true]);
  }
});
