// Pages for the public are written from what people typed, and read by anybody.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../test/app.ts';
import { html, linesIn, linesOf } from '../platform/html.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => app[Symbol.asyncDispose]());

describe('a page', () => {
  it('is never left by a text, and gives the same lines back', () => {
    const typed = fc.string({
      unit: fc.constantFrom('<', '>', '&', '"', "'", '/', '!', '-', 'p', ' ', '\n', '가', ';', '#', '3', '9', 'lt'),
    });
    fc.assert(
      fc.property(typed, (text) => {
        const page = html`<article>${linesOf(text).map((line) => html`<p title="${line}">${line}</p>`)}</article>`;
        const markup = page.toString();
        expect(markup.replaceAll(/<\/?(?:article|p)(?: title="[^"<>]*")?>/g, '')).not.toMatch(/[<>]/);
        expect(linesIn(markup)).toEqual(linesOf(text));
      }),
    );
  });

  it.each([
    '/notices/',
    '/notices',
    '/notices/00000000-0000-4000-8000-000000000000',
    '/notices/..%2f..%2f..%2fetc%2fpasswd',
    '/notices/%2e%2e/%2e%2e/etc/passwd',
    '/notices/x/check/../../../api/incidents',
    '/n/../api/incidents',
    '/n/%zz',
    '/n/',
  ])('asks the browser at %s to keep nothing, run nothing and tell nobody', async (path) => {
    const response = await fetch(`${app.publicAddress}${path}`);
    const { headers } = response;
    expect(response.status).toBeLessThan(500);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|https?:|data:|\*/);
    expect(headers.getSetCookie()).toEqual([]);
    expect(await response.text()).not.toMatch(/root:|incidents|<script/);
  });

  it('is on no other door', async () => {
    for (const path of ['/n/AAAAAAAAAAAAAAAAAAAAAAAAAAA', '/notices/'])
      expect((await fetch(`${app.address}${path}`)).status).toBe(404);
  });

  it('takes nothing: another method finds no route', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await fetch(`${app.publicAddress}/notices/`, { method })).status).toBe(404);
  });
});
