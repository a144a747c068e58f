import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { servePages } from './pages.ts';

it('answers every address of a page with the one page, and a piece that is gone with a plain no', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bongsu-pages-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>봉수</title>');
  const server = Fastify();
  await servePages(server, folder);
  const page = await server.inject('/incidents/7/duties');
  expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  const gone = await server.inject('/assets/duties-page-of-an-earlier-build.js');
  expect([gone.statusCode, gone.headers['content-type']]).toEqual([404, expect.stringContaining('problem+json')]);
  expect((await server.inject('/api/nothing')).statusCode).toBe(404);
  await server.close();
  await rm(folder, { recursive: true });
});
