import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { serveDocsPage } from './docs-page.ts';
import { serveOpenApi } from './openapi.ts';
import { answerProblems, httpServer } from './http-server.ts';
import { serveOperation, staffDoor, type Authenticate } from './operation-route.ts';
import type { Route } from './route.ts';

const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

/** The HTTP server of the staff with every operation of theirs behind the same door, and nothing else. */
export const buildServer = async (
  deps: Deps,
  routes: readonly Route[],
  authenticate: Authenticate,
): Promise<FastifyInstance> => {
  const server = httpServer(deps, {
    trustedProxies: deps.config.trustedProxies,
    requestTimeout: 0,
    bodyLimit: 1024 * 1024,
  });
  await server.register(helmet, {
    contentSecurityPolicy,
    strictTransportSecurity: deps.config.publicUrl.startsWith('https:'),
    referrerPolicy: { policy: 'same-origin' },
  });
  await server.register(cookie);
  await server.register(multipart);
  await server.register(rateLimit, { global: false });
  answerProblems(server);
  const door = staffDoor(deps, authenticate);
  for (const route of routes) if (route.operation.door !== 'public') serveOperation(server, deps, route, door);
  serveOpenApi(server);
  serveDocsPage(server);
  return server;
};
