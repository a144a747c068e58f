import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { randomToken } from '@bongsu/kit';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyReply } from 'fastify';
import type { Deps } from '../deps.ts';
import { serveDocsPage } from './docs-page.ts';
import { serveOpenApi } from './openapi.ts';
import { serveOperation, type Authenticate } from './operation-route.ts';
import { problemDetailsOf, refusalOf } from './problem.ts';
import { languageOf } from './request.ts';
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

/** The HTTP server with every operation behind the same door, and nothing else. */
export const buildServer = async (
  deps: Deps,
  routes: readonly Route[],
  authenticate: Authenticate,
): Promise<FastifyInstance> => {
  const loggerInstance: FastifyBaseLogger = deps.log;
  const server = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: (_address, hop) => hop < deps.config.trustedProxies,
    bodyLimit: 1024 * 1024,
    genReqId: () => randomToken(6),
    // An address that cannot be read never reaches a route; its answer does not repeat it.
    frameworkErrors: (error, request, reply: FastifyReply) => {
      const details = problemDetailsOf(refusalOf(error), languageOf(request), request.id);
      void reply.status(details.status).type('application/problem+json').send(details);
    },
  });
  await server.register(helmet, {
    contentSecurityPolicy,
    strictTransportSecurity: deps.config.publicUrl.startsWith('https:'),
    referrerPolicy: { policy: 'same-origin' },
  });
  await server.register(cookie);
  await server.register(multipart);
  await server.register(rateLimit, { global: false });
  // A body must be JSON or multipart: anything else is refused rather than guessed.
  server.removeContentTypeParser('text/plain');
  server.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error);
    if (refusal.code === 'unexpected') request.log.error({ err: error, reqId: request.id }, 'request failed');
    const details = problemDetailsOf(refusal, languageOf(request), request.id);
    return reply.status(details.status).type('application/problem+json').send(details);
  });
  for (const route of routes) serveOperation(server, deps, route, authenticate);
  serveOpenApi(server);
  serveDocsPage(server);
  return server;
};
