import { randomToken } from '@bongsu/kit';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyReply } from 'fastify';
import type { Deps } from '../deps.ts';
import { problemDetailsOf, refusalOf } from './problem.ts';
import { languageOf } from './request.ts';

interface Listener {
  /** Believed about the client's address; 0 where no address is looked at. */
  readonly trustedProxies: number;
  /** Milliseconds for one whole request; 0: as long as it takes. */
  readonly requestTimeout: number;
  /** Bytes of a body that is no upload. */
  readonly bodyLimit: number;
  /** Signs in one part of an address; what is longer is refused before any route is looked for. */
  readonly maxParamLength?: number;
}

/** Of an answer that passes no hook, since its address could not be read. */
const BARE = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** What both listeners have in common: no log of requests, no header that tells an address, problems in one form. */
export const httpServer = (deps: Deps, listener: Listener): FastifyInstance => {
  const { trustedProxies, requestTimeout, bodyLimit, maxParamLength = 100 } = listener;
  const loggerInstance: FastifyBaseLogger = deps.log;
  return Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: (_address, hop) => hop < trustedProxies,
    bodyLimit,
    requestTimeout,
    routerOptions: { maxParamLength },
    genReqId: () => randomToken(6),
    // An address that cannot be read never reaches a route; its answer does not repeat it.
    frameworkErrors: (error, request, reply: FastifyReply) => {
      const details = problemDetailsOf(refusalOf(error), languageOf(request), request.id);
      void reply.status(details.status).headers(BARE).type('application/problem+json').send(details);
    },
  });
};

/** What a route did not answer itself. */
export const answerProblems = (server: FastifyInstance): void => {
  // A body must be JSON or multipart: anything else is refused rather than guessed.
  server.removeContentTypeParser('text/plain');
  server.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error);
    if (refusal.code === 'unexpected') request.log.error({ err: error, reqId: request.id }, 'request failed');
    const details = problemDetailsOf(refusal, languageOf(request), request.id);
    return reply.status(details.status).type('application/problem+json').send(details);
  });
};
