import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { problems } from '@bongsu/contracts';
import type { FastifyInstance } from 'fastify';
import { problemDetailsOf } from './problem.ts';
import { Refusal } from './refusal.ts';
import { languageOf } from './request.ts';

/** Serves the built pages; every path that is no file and no API is the one page that routes in the browser. */
export const servePages = async (server: FastifyInstance, folder: string | null): Promise<void> => {
  const page = folder === null ? null : await readFile(join(folder, 'index.html')).catch(() => null);
  if (folder !== null && page !== null) {
    await server.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      setHeaders: (reply, path) => {
        const hashed = path.includes('/assets/');
        void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  server.setNotFoundHandler((request, reply) => {
    // A piece of an earlier build is gone: a page in its place would be taken for a broken script.
    const isPage = !/^\/(?:api|assets)\//.test(request.url);
    if (page !== null && request.method === 'GET' && isPage) {
      return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
    }
    const details = problemDetailsOf(new Refusal('not-found'), languageOf(request), request.id);
    return reply.status(problems['not-found'].status).type('application/problem+json').send(details);
  });
};
