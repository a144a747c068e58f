// One request that the schema takes and the database cannot hold: a 500 that fills the log and hides real failures, or
// worse, a row that is written, can never be read again and, being append-only, never removed. So a member of the team
// could blind the whole timeline of a case by one action "in the year 1".
import {
  incidentsExport,
  incidentsGet,
  incidentsRecordAction,
  incidentsRecordFacts,
  incidentsTimeline,
  reportsFile,
} from '@bongsu/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type Client, type TestApp } from '../../test/app.ts';
import { openCase, versionOf, type CaseAtHand } from '../features/evidence/case.fixture.ts';

let app: TestApp;
let of: CaseAtHand;
beforeAll(async () => {
  app = await startTestApp();
  of = await openCase(app);
});
afterAll(async () => app[Symbol.asyncDispose]());

const NUL = String.fromCodePoint(0);
const HALF = String.fromCharCode(0xd800);
const noticedAt = '2026-11-20T18:00:00+09:00';

const send = async (client: Client, path: string, body: string, method = 'POST'): Promise<Response> =>
  client.fetch(path, { method, body, headers: { 'content-type': 'application/json' } });

describe('letters that no text can hold', () => {
  it.each([
    ['NUL', NUL],
    ['half a surrogate pair', HALF],
  ])('are refused at their field, whether the column is text or JSON: %s', async (_name, letter) => {
    const params = { incidentId: of.id };
    const hostile = `가${letter}나`;
    expect(await of.staff.refusal(reportsFile, { body: { summary: hostile, noticedAt } })).toMatchObject({
      status: 400,
      errors: [{ path: 'summary' }],
    });
    expect(
      await of.handler.refusal(incidentsRecordAction, {
        params,
        body: { at: noticedAt, kind: 'block', description: hostile },
      }),
    ).toMatchObject({ status: 400, errors: [{ path: 'description' }] });
    const version = await versionOf(of.handler, of.id);
    expect(
      await of.handler.refusal(incidentsRecordFacts, { params, body: { version, facts: { dataItems: hostile } } }),
    ).toMatchObject({ status: 400, errors: [{ path: 'facts.dataItems' }] });
  });

  it.each(['/api/incidents?q=ab%00c', '/api/people?search=%00', '/api/incidents?q=%ED%A0%80ab'])(
    'do not break a search: %s',
    async (path) => {
      expect((await of.officer.fetch(path)).status).toBeLessThan(500);
    },
  );
});

describe('a moment at the edge of the calendar', () => {
  it.each(['0001-01-01T00:00:00+08:00', '0000-06-01T00:00:00Z', '1905-01-01T00:00:00Z', '9999-12-31T23:59:59-12:00'])(
    'is refused before it is written, and the timeline stays readable: %s',
    async (at) => {
      const params = { incidentId: of.id };
      const body = { at, kind: 'block', description: '조치' } as const;
      expect(await of.handler.refusal(incidentsRecordAction, { params, body })).toMatchObject({ status: 400 });
      expect(await of.staff.refusal(reportsFile, { body: { summary: '신고', noticedAt: at } })).toMatchObject({
        status: 400,
      });
      expect((await of.officer.call(incidentsTimeline, { params })).items.length).toBeGreaterThan(0);
      expect((await of.officer.call(incidentsGet, { params })).id).toBe(of.id);
    },
  );

  it('does not break the register as a filter', async () => {
    for (const query of ['from=0000-01-01', 'to=9999-12-31', 'page=9007199254740991&pageSize=200']) {
      expect((await of.officer.fetch(`/api/incidents?${query}`)).status).toBeLessThan(500);
    }
    const query = { format: 'csv', reason: '달력의 끝을 시험함', from: '0000-01-01' } as const;
    expect(await of.officer.refusal(incidentsExport, { query })).toMatchObject({ status: 400 });
  });
});

describe('what cannot be read at all', () => {
  it.each([
    ['a number beyond its column', 'PUT', `/api/people/{me}`, '{"version":1099511627776}'],
    ['very deep JSON', 'POST', '/api/reports', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['a prototype key', 'POST', '/api/reports', '{"__proto__":{"a":1},"summary":"x"}'],
    ['broken JSON with a secret in it', 'POST', '/api/reports', '{"summary": secret-value'],
    ['a member of no team', 'POST', '/api/incidents/{case}/team', '{"version":0,"members":[{"duty":"x"}]}'],
  ])('is answered as a wrong request, repeating nothing: %s', async (_name, method, path, body) => {
    const administrator = await app.signInAs(['administrator', 'cpo']);
    const { personId } = administrator.person;
    const whole = { name: '한도약', email: 'edge@example.org', phone: null, title: '', departmentId: null };
    const text = method === 'PUT' ? JSON.stringify({ ...whole, ...(JSON.parse(body) as object) }) : body;
    const current = path.includes('{case}') ? await versionOf(administrator, of.id) : 0;
    const address = path.replace('{me}', personId).replace('{case}', of.id);
    const response = await send(
      administrator,
      address,
      text.replace('"version":0', `"version":${String(current)}`),
      method,
    );
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('secret-value');
  });

  it('says nothing back of an address that is no address', async () => {
    const response = await app.visitor().fetch('/api/incidents/%zz-secret-value');
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.text()).not.toContain('secret-value');
  });
});
