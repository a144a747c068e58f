import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { pageOfNothing } from './public-html.ts';
import { problemDetailsOf } from './problem.ts';
import { Refusal } from './refusal.ts';
import { languageOf } from './request.ts';

/** Cookies are left alone: they belong to the whole site, and the staff's pages may stand under the same name. */
const CLEAR_SITE_DATA = '"cache", "storage"';

const builtPage = async (folder: string | null, name: string): Promise<Buffer | null> =>
  folder === null ? null : readFile(join(folder, name)).catch(() => null);

/**
 * Serves the page of the public door at `/report`, that of the processors at `/processors`, and the one that answers "was
 * I affected?" below a notice. The first two are one address from beginning to end, so that a browser's history says no
 * more than that somebody opened it.
 */
export const servePublicPage = async (server: FastifyInstance, folder: string | null): Promise<void> => {
  const page = await builtPage(folder, 'index.html');
  if (folder !== null && page !== null) {
    await server.register(fastifyStatic, { root: folder, wildcard: false, index: false, cacheControl: false });
    server.get('/', (_request, reply) => reply.redirect('/report'));
  }
  const ofOneAddress = { '/report': page, '/processors': await builtPage(folder, 'processors.html') };
  for (const [path, content] of Object.entries(ofOneAddress)) {
    if (content === null) continue;
    server.get(path, (_request, reply) =>
      reply.header('clear-site-data', CLEAR_SITE_DATA).type('text/html; charset=utf-8').send(content),
    );
  }
  const check = await builtPage(folder, 'check.html');
  if (check !== null) {
    // The same page for every notice: whether there is one is found out when somebody asks.
    server.get('/notices/:postingId/check', (_request, reply) => reply.type('text/html; charset=utf-8').send(check));
  }
  server.setNotFoundHandler((request, reply) => {
    const nothing = request.method === 'GET' || request.method === 'HEAD' ? pageOfNothing(reply, request.url) : null;
    if (nothing !== null) return nothing;
    const details = problemDetailsOf(new Refusal('not-found'), languageOf(request), request.id);
    return reply.status(404).type('application/problem+json').send(details);
  });
};
