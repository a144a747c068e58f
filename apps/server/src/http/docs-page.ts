import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';

const PREFIX = '/api/docs';

interface Page {
  readonly html: string;
  readonly policy: string;
  /** The reader, compressed: some megabytes of JavaScript. */
  readonly script: Buffer;
}

const hashesOf = (html: string): string =>
  Array.from(html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g), ([, code = '']) => {
    const hash = createHash('sha256').update(code).digest('base64');
    return `'sha256-${hash}'`;
  }).join(' ');

/** Nothing from elsewhere, and of inline scripts only the very ones that this page was made with. */
const policyFor = (html: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${hashesOf(html)}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Loaded at the first visit: the reader is large, and most servers never show this page. */
const makePage = async (): Promise<Page> => {
  const { default: reference } = await import('@scalar/fastify-api-reference');
  const maker = Fastify();
  await maker.register(reference, {
    routePrefix: PREFIX,
    configuration: {
      url: '/api/openapi.json',
      pageTitle: '봉수 API',
      withDefaultFonts: false,
      telemetry: false,
      hideClientButton: true,
      showDeveloperTools: 'never',
      agent: { disabled: true },
      mcp: { disabled: true },
    },
  });
  const plain = (await maker.inject(`${PREFIX}/`)).body;
  // Without an icon of its own the browser would ask for one that is not there.
  const html = plain.replace('</head>', '<link rel="icon" href="data:," /></head>');
  const script = gzipSync((await maker.inject(`${PREFIX}/js/scalar.js`)).rawPayload);
  await maker.close();
  return { html, policy: policyFor(html), script };
};

/** `GET /api/docs`: a page to read the API and to try it, for everybody; trying it needs a session or a key. */
export const serveDocsPage = (server: FastifyInstance): void => {
  let page: Promise<Page> | null = null;
  const made = (): Promise<Page> => (page ??= makePage());
  const config = { rateLimit: { max: 120, timeWindow: '1 minute' } };
  server.get(PREFIX, { config }, (_request, reply) => reply.redirect(`${PREFIX}/`));
  server.get(`${PREFIX}/`, { config }, async (_request, reply): Promise<FastifyReply> => {
    const { html, policy } = await made();
    return reply
      .header('content-security-policy', policy)
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(html);
  });
  server.get(`${PREFIX}/js/scalar.js`, { config }, async (_request, reply): Promise<FastifyReply> => {
    const { script } = await made();
    return reply
      .header('content-encoding', 'gzip')
      .header('cache-control', 'public, max-age=86400')
      .type('application/javascript; charset=utf-8')
      .send(script);
  });
};
