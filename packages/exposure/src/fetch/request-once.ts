import { isAscii, isUtf8 } from 'node:buffer';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { REFUSED, type Guard } from '../guard/guard.ts';
import type { Budget } from './budget.ts';
import type { Fetched, NoAnswer } from './fetched.ts';
import { readBody } from './read-body.ts';
import { ACCEPTED } from './unpack.ts';

/** A connection for each request, and of its own: nothing in the environment turns it over to a proxy. */
const agents = { 'http:': new http.Agent({ keepAlive: false }), 'https:': new https.Agent({ keepAlive: false }) };

const CERTIFICATE = /CERT|SIGNATURE|ISSUER|ALTNAME/;
/** HTTP where TLS was expected, the other way round, or something else. */
const OTHER_PROTOCOL = /^(?:HPE_|EPROTO|ERR_SSL)/;

const reasonOf = (code: string): NoAnswer => {
  if (code === REFUSED) return 'refused-address';
  if (code === 'HPE_HEADER_OVERFLOW') return 'headers-too-large';
  if (OTHER_PROTOCOL.test(code)) return 'not-http';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'not-found-name';
  if (code === 'ETIMEDOUT') return 'timeout';
  return CERTIFICATE.test(code) ? 'bad-certificate' : 'unreachable';
};

/** Servers write Korean names of files, and whole addresses, into headers as bare bytes, which the platform reads one by one. */
const letters = (value: string): string => {
  const bytes = Buffer.from(value, 'latin1');
  return isAscii(bytes) ? value : new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'euc-kr').decode(bytes);
};

const headersOf = (answer: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(answer.headers).flatMap(([name, value]) =>
      value === undefined || name === 'set-cookie' ? [] : [[name, letters([value].flat().join(', '))]],
    ),
  );

/** One GET (RFC 9110), no redirect followed. Sends no cookie and keeps none. Never fails: the reason is in the answer. */
export const requestOnce = (url: URL, guard: Guard, budget: Budget, userAgent: string): Promise<Fetched> =>
  new Promise((resolve) => {
    const stop = new AbortController();
    const timers: NodeJS.Timeout[] = [];
    const finish = (fetched: Fetched): void => {
      for (const timer of timers) clearTimeout(timer);
      resolve(fetched);
    };
    const refuse = (why: NoAnswer): void => finish({ kind: 'refused', url: url.href, why });
    const speaks = url.protocol === 'https:' ? https : http;
    const request = speaks.request(url, {
      method: 'GET',
      agent: agents[url.protocol === 'https:' ? 'https:' : 'http:'],
      lookup: guard.lookup,
      maxHeaderSize: budget.headers,
      headers: { 'user-agent': userAgent, accept: '*/*', 'accept-encoding': ACCEPTED },
    });
    let isAnswered = false;
    const late = (): void => {
      if (isAnswered) return stop.abort();
      refuse('timeout');
      return void request.destroy();
    };
    const first = setTimeout(late, budget.firstByte);
    timers.push(first, setTimeout(late, budget.total));
    // Once the answer has begun, its body tells how it ends.
    request.on('error', (error: NodeJS.ErrnoException) => {
      if (!isAnswered) refuse(reasonOf(error.code ?? ''));
    });
    request.on('upgrade', (_, socket) => {
      socket.destroy();
      refuse('not-http');
    });
    request.on('response', (answer) => {
      isAnswered = true;
      clearTimeout(first);
      const [status, headers] = [answer.statusCode ?? 0, headersOf(answer)];
      void readBody(answer, budget, stop.signal).then(({ bytes, shortfall }) => {
        request.destroy();
        return finish({ kind: 'answer', url: url.href, status, headers, body: bytes, shortfall });
      });
    });
    request.end();
  });
