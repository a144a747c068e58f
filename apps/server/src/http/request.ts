import type { Language } from '@bongsu/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { Refusal } from './refusal.ts';
import type { Cookies } from './route.ts';

/** Korean unless the reader asks for English first. */
export const languageOf = (request: FastifyRequest): Language =>
  /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'ko';

const isHttps = (config: Config): boolean => config.publicUrl.startsWith('https:');

const cookieName = (config: Config): string => (isHttps(config) ? '__Host-bongsu' : 'bongsu');

export const cookiesOf = (request: FastifyRequest, reply: FastifyReply, config: Config): Cookies => {
  const name = cookieName(config);
  const attributes = { path: '/', httpOnly: true, sameSite: 'strict', secure: isHttps(config) } as const;
  return {
    session: request.cookies[name] ?? null,
    setSession: (token) => void reply.setCookie(name, token, attributes),
    clearSession: () => void reply.clearCookie(name, attributes),
  };
};

/**
 * A page of another site must not act with our cookie. The cookie is `SameSite=Strict`; beside it an unsafe request
 * carries a header that a plain form of another site cannot send, and its fetch metadata is believed when present.
 */
export const refuseCrossSite = (request: FastifyRequest): void => {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refusal('cross-site');
  if (request.method !== 'GET' && request.headers['x-bongsu'] === undefined) throw new Refusal('cross-site');
};

/** Raised when the connection ends before the answer was written whole. */
export const goneSignal = (reply: FastifyReply): AbortSignal => {
  const gone = new AbortController();
  if (reply.raw.destroyed) gone.abort();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
};
