import { webHostsAdd, webHostsList, webHostsRetire, webHostsUpdate, webScansStart } from '@bongsu/contracts';
import { webSite, type WebSite } from '@bongsu/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { systemActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { lookIsOver } from './looks.fixture.ts';
import { stopLooks } from './index.ts';
import { claimScan } from './scan-store.ts';

let app: TestApp;
let officer: SignedInClient;
let inside: WebSite;
beforeAll(async () => {
  app = await startTestApp();
  officer = await app.signInAs('officer');
  inside = await webSite({ '*': '010-2222-3333' });
});
afterAll(async () => {
  inside.close();
  await app[Symbol.asyncDispose]();
});

const fields = (host: string, more: { readonly port?: number } = {}) => ({
  scheme: 'http' as const,
  host,
  name: '홈페이지',
  answersId: officer.person.personId,
  isWeekly: false,
  ...more,
});
const stateOf = async (id: string) => {
  const [row] = await app.rows<{ state: string }>(sql`select state from web_scan where id = ${id}`);
  return row?.state;
};

describe('a registered site', () => {
  it('lies on the open internet, unless the configuration of the server opens a range', async () => {
    for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '10.1.2.3', '169.254.169.254']) {
      const refusal = await officer.refusal(webHostsAdd, { body: fields(host) });
      expect([host, refusal.errors?.[0]?.path]).toEqual([host, 'host']);
    }
    expect((await officer.call(webHostsList)).openedNetworks).toEqual([]);
  });

  it('by a name that leads inside is registered, and nothing of it is ever fetched', async () => {
    const { id: hostId } = await officer.call(webHostsAdd, { body: fields('localhost', { port: inside.port }) });
    await officer.call(webScansStart, { params: { hostId }, body: {} });
    const scan = await lookIsOver(app, officer, hostId);
    expect(scan).toMatchObject({ state: 'done', pages: 0, skipped: [{ why: 'robots-unreachable', count: 1 }] });
    expect(inside.seen).toEqual([]);
  });

  it('is registered once, renamed, and no longer looked at once that ended', async () => {
    const site = await officer.call(webHostsAdd, { body: fields('WWW.Example.invalid', { port: 80 }) });
    expect(site).toMatchObject({ host: 'www.example.invalid', port: null, open: 0, lookedAt: null });
    expect((await officer.refusal(webHostsAdd, { body: fields('www.example.invalid') })).code).toBe('invalid');
    const params = { hostId: site.id };
    const change = { name: '새 이름', answersId: officer.person.personId, isWeekly: true, version: site.version };
    const renamed = await officer.call(webHostsUpdate, { params, body: change });
    expect((await officer.refusal(webHostsUpdate, { params, body: change })).code).toBe('conflict');
    const body = { version: renamed.version, reason: '문 닫은 홈페이지' };
    expect((await officer.call(webHostsRetire, { params, body })).retiredAt).not.toBeNull();
    expect((await officer.refusal(webScansStart, { params, body: {} })).code).toBe('not-now');
    await officer.call(webHostsAdd, { body: fields('www.example.invalid') });
  });

  it('is looked at each week, in the night', async () => {
    const { id } = await officer.call(webHostsAdd, { body: { ...fields('weekly.example.invalid'), isWeekly: true } });
    const asked = () => app.rows(sql`select asked_by as by, kind from web_scan where host_id = ${id}`);
    app.clock.advance({ seconds: 3 });
    await app.tick();
    expect(await asked()).toEqual([]);
    app.clock.advance({ hours: 8 });
    await app.tick();
    expect(await asked()).toEqual([{ by: null, kind: 'crawl' }]);
  });
});

const begun = async (host: string): Promise<string> => {
  const { id: hostId } = await officer.call(webHostsAdd, { body: fields(host) });
  return (await officer.call(webScansStart, { params: { hostId }, body: {} })).id;
};

describe('a look whose server', () => {
  it('ends is marked as interrupted before it is gone', async () => {
    const id = await begun('stopped.example.invalid');
    app.clock.advance({ seconds: 3 });
    await app.tick();
    expect(await stateOf(id)).toBe('running');
    await stopLooks(app.deps);
    expect(await stateOf(id)).toBe('interrupted');
  });

  it('died is marked as interrupted a minute later, and the site can be looked at again', async () => {
    const id = await begun('killed.example.invalid');
    // Another server takes it and is heard of no more.
    await app.deps.database.transaction(systemActor, (tx) => claimScan(tx, app.clock.now()));
    app.clock.advance({ seconds: 30 });
    await app.tick();
    expect(await stateOf(id)).toBe('running');
    app.clock.advance({ seconds: 40 });
    await app.tick();
    expect(await stateOf(id)).toBe('interrupted');
  });
});
