import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { problemDetailsOf } from './problem.ts';
import { Refusal } from './refusal.ts';
import { languageOf } from './request.ts';

/** Cookies are left alone: they belong to the whole site, and the staff's pages may stand under the same name. */
const CLEAR_SITE_DATA = '"cache", "storage"';

/**
 * Serves the page of the public door at `/report`. It is one address from the form to the receipt and back, so that a
 * browser's history says no more than that somebody opened it.
 */
export const servePublicPage = async (server: FastifyInstance, folder: string | null): Promise<void> => {
  const page = folder === null ? null : await readFile(join(folder, 'index.html')).catch(() => null);
  if (folder !== null && page !== null) {
    await server.register(fastifyStatic, { root: folder, wildcard: false, index: false, cacheControl: false });
    server.get('/report', (_request, reply) =>
      reply.header('clear-site-data', CLEAR_SITE_DATA).type('text/html; charset=utf-8').send(page),
    );
    server.get('/', (_request, reply) => reply.redirect('/report'));
  }
  server.setNotFoundHandler((request, reply) => {
    const details = problemDetailsOf(new Refusal('not-found'), languageOf(request), request.id);
    return reply.status(404).type('application/problem+json').send(details);
  });
};
