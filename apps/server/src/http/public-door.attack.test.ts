// The public door is the one place that strangers reach. What stands behind it in the same program is everything else, so
// these look for a way from here to there, and for anything by which somebody who came here is recognised again.
import { operations, publicOpen, publicReport, type AnyOperation } from '@bongsu/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../test/app.ts';
import { workAt } from '../../test/work.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => app[Symbol.asyncDispose]());

const knock = async (address: string, { method, path }: AnyOperation): Promise<number> => {
  const place = path.replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000');
  const response = await fetch(`${address}${place}`, { method, headers: { 'x-bongsu': '1' } });
  await response.arrayBuffer();
  return response.status;
};

const of = (door: 'public' | undefined): readonly AnyOperation[] =>
  operations.filter((operation) => operation.door === door);

const report = async (headers: Readonly<Record<string, string>>, body: unknown = { summary: '신고' }) =>
  fetch(`${app.publicAddress}${publicReport.path}`, {
    method: 'POST',
    headers: { 'x-bongsu': '1', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('the two listeners', () => {
  it('answer nothing of each other', async () => {
    const [crossed, back]: [string[], string[]] = [[], []];
    for (const operation of of(undefined))
      if ((await knock(app.publicAddress, operation)) !== 404) crossed.push(operation.id);
    for (const operation of of('public')) if ((await knock(app.address, operation)) !== 404) back.push(operation.id);
    expect([crossed, back]).toEqual([[], []]);
    expect(of('public').length).toBeGreaterThan(4);
  });

  it('share no session: a cookie or a key is not read at the public door, and none is set', async () => {
    const officer = await app.signInAs('officer');
    for (const headers of [
      { cookie: `bongsu=${officer.session ?? ''}` },
      { authorization: 'Bearer bongsu_made-up' },
    ] as const) {
      const response = await report({ ...headers, ...(await workAt(app.publicAddress)) });
      expect([response.status, response.headers.getSetCookie()]).toEqual([201, []]);
    }
  });
});

describe('every answer of the public door', () => {
  it('asks the browser to keep nothing, tell nobody where it comes from, and run nothing from elsewhere', async () => {
    const answers = [
      await fetch(`${app.publicAddress}/api/public/about`),
      await report(await workAt(app.publicAddress)),
      await report({}),
      await fetch(`${app.publicAddress}/nowhere`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 201, 428, 404]);
    for (const { headers } of answers) {
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.getSetCookie()).toEqual([]);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|data:|\*/);
    }
  });
});

describe('without its work', () => {
  it('nobody is listened to: no work, spent work, another site’s page', async () => {
    expect((await report({})).status).toBe(428);
    const work = await workAt(app.publicAddress);
    expect((await report(work)).status).toBe(201);
    expect((await report(work)).status).toBe(428);
    const foreign = await report({ 'sec-fetch-site': 'cross-site', ...(await workAt(app.publicAddress)) });
    expect(foreign.status).toBe(403);
  });

  it('nobody makes the server read much: a body is as long as the longest report and no longer', async () => {
    expect((await report({}, { summary: '가'.repeat(40_000) })).status).toBe(413);
    const longest = { summary: '가'.repeat(5000) };
    expect((await report(await workAt(app.publicAddress), longest)).status).toBe(201);
  });

  it('nothing counts against the limit that all share, and with it so many come and no more', async () => {
    app.clock.advance({ minutes: 2 });
    const most = publicOpen.rateLimit ?? 0;
    const open = async (headers: Readonly<Record<string, string>>, from: string): Promise<number> => {
      const response = await fetch(`${app.publicAddress}${publicOpen.path}`, {
        method: 'POST',
        headers: { 'x-bongsu': '1', 'content-type': 'application/json', 'x-forwarded-for': from, ...headers },
        body: JSON.stringify({ receipt: 'no receipt' }),
      });
      return response.status;
    };
    for (let count = 0; count < most + 5; count += 1) expect(await open({}, '203.0.113.1')).toBe(428);
    for (let count = 0; count < most; count += 1)
      expect(await open(await workAt(app.publicAddress), `203.0.113.${String(count)}`)).toBe(404);
    expect(await open(await workAt(app.publicAddress), '198.51.100.7')).toBe(429);
    app.clock.advance({ minutes: 1 });
    expect(await open(await workAt(app.publicAddress), '198.51.100.7')).toBe(404);
  });
});
