import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { publicActor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { answerProblems, httpServer } from './http-server.ts';
import { serveOperation, type Door } from './operation-route.ts';
import { workOf } from './proof-of-work.ts';
import { publicLimit } from './public-limit.ts';
import { rememberAddress } from './public-address.ts';
import { servePublicHtml, type PublicPage } from './public-html.ts';
import { servePublicPage } from './public-page.ts';
import { Refusal } from './refusal.ts';
import { refuseCrossSite } from './request.ts';
import type { Cookies, Route } from './route.ts';
import type { Prove } from './signed.ts';
import { PUBLIC_UPLOAD_LIMIT } from './upload.ts';

/** Longer than a photograph takes over a poor mobile network, shorter than somebody can hold a connection for fun. */
const REQUEST_TIMEOUT = 3 * 60_000;

/** The longest report, written in escapes, twice over: a body is read before anybody worked for it. */
const BODY_LIMIT = 64 * 1024;

/** Scripts, styles and fonts of this page only, nothing in line, nothing from elsewhere, nowhere else to send to. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    formAction: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

const noSession = (): never => {
  throw new Error('There are no sessions at the public door');
};

/** No cookie is read here, whatever the browser sends, and none is set. */
const noCookies: Cookies = { session: null, setSession: noSession, clearSession: noSession };

/** Who knocks is not asked. What is asked is a proof of work; and how many come, counted together. */
const publicDoor = (deps: Deps, prove: Prove): Door => {
  const limit = publicLimit(deps.clock);
  const work = workOf(deps);
  return {
    uploadLimit: PUBLIC_UPLOAD_LIMIT,
    prove,
    admit: (operation, request) => {
      // A program is no page: what it brings in place of our header is its signature.
      if (!operation.signed) refuseCrossSite(request);
      const visitor = { actor: publicActor, cookies: noCookies };
      // Without work nothing is counted either: whoever asks for nothing dear cannot use up what others need.
      if (!operation.work) return Promise.resolve(visitor);
      const header = request.headers['x-bongsu-work'];
      const spend = work.check(typeof header === 'string' ? header : undefined);
      if (spend === null) throw new Refusal('work-needed');
      limit(operation);
      spend();
      return Promise.resolve(visitor);
    },
  };
};

/** What a browser keeps of a visit is what somebody finds on a shared computer: nothing is kept. */
const leaveNoTrace = (server: FastifyInstance): void => {
  server.addHook('onSend', (_request, reply, _payload, done) => {
    void reply.header('cache-control', 'no-store');
    done();
  });
};

/** What features bring to the public door beside their operations. */
interface Outside {
  /** Pages that are written on the server. */
  readonly pages: readonly PublicPage[];
  /** Who proves a signed event to be what it says. */
  readonly prove: Prove;
}

/**
 * The second listener: the operations of the public door and its pages, and nothing else of the API. It has a port of
 * its own so that it can stand in another network zone, knows no session, and looks at no address.
 */
export const buildPublicServer = async (
  deps: Deps,
  routes: readonly Route[],
  folder: string | null,
  { pages, prove }: Outside,
): Promise<FastifyInstance> => {
  const server = httpServer(deps, {
    trustedProxies: 0,
    requestTimeout: REQUEST_TIMEOUT,
    bodyLimit: BODY_LIMIT,
    // Whatever somebody types behind the address of a page, they find themselves before a page.
    maxParamLength: 16 * 1024,
  });
  await server.register(helmet, {
    contentSecurityPolicy,
    strictTransportSecurity: deps.config.publicUrl.startsWith('https:'),
    referrerPolicy: { policy: 'no-referrer' },
  });
  await server.register(multipart);
  leaveNoTrace(server);
  answerProblems(server);
  const door = publicDoor(deps, prove);
  for (const route of routes) if (route.operation.door === 'public') serveOperation(server, deps, route, door);
  servePublicHtml(server, deps, pages);
  await servePublicPage(server, folder);
  server.addHook('onListen', (done) => {
    rememberAddress(deps, server.server.address());
    done();
  });
  return server;
};
