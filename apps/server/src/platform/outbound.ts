import { lookup as resolveName, type LookupAddress } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/**
 * Requests to an address that somebody typed into the settings. They must not become a way into our own network: https
 * only, no redirect is followed, and what a name resolves to is looked at in the very look-up that the connection uses.
 */
const inside = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  inside.addSubnet(net, bits, 'ipv4');
}
for (const [net, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['100::', 64],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  inside.addSubnet(net, bits, 'ipv6');
}

/** Loopback, private, link-local and every other address that is not of the open internet; mapped ones too. */
export const isInside = (address: string): boolean => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return isInside(mapped);
  const kind = isIP(address);
  // `::ffff:7f00:1` in hexadecimal is an IPv4 address as well.
  if (kind === 6 && /^::ffff:/i.test(address)) return true;
  return kind === 0 || inside.check(address, kind === 4 ? 'ipv4' : 'ipv6');
};

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');
const portOf = (url: URL): string => url.port || (url.protocol === 'https:' ? '443' : '80');

/** `host:port` pairs that the configuration opens although they lie inside. */
export type OpenInside = readonly string[];

const isOpened = (url: URL, opened: OpenInside): boolean => opened.includes(`${hostOf(url)}:${portOf(url)}`);

/** `any`: also http, where what is said is no secret and what is answered is signed. */
type Line = 'encrypted' | 'any';

/** What is wrong with an address before anything is looked up; `null`: nothing. */
export const wrongTarget = (
  text: string,
  opened: OpenInside,
  line: Line = 'encrypted',
): 'not-a-url' | 'not-https' | 'inside' | null => {
  if (!URL.canParse(text)) return 'not-a-url';
  const url = new URL(text);
  const host = hostOf(url);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return 'not-a-url';
  const isLoopback = host === 'localhost' || host === '::1' || host.startsWith('127.');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && (isLoopback || line === 'any'))) return 'not-https';
  const isLiteralInside = isLoopback || (isIP(host) !== 0 && isInside(host));
  return isLiteralInside && !isOpened(url, opened) ? 'inside' : null;
};

const guarded: LookupFunction = (name, options, done) => {
  resolveName(name, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error !== null) return done(error, '');
    if (found.length === 0 || found.some(({ address }) => isInside(address))) {
      return done(Object.assign(new Error('An address of our own network'), { code: 'EINSIDE' }), '');
    }
    if (options.all === true) return done(null, found);
    return done(null, found[0]!.address, found[0]!.family);
  });
};

/** `begun`: the connection stood, so the other side may have had the request. */
export type Answer =
  | { readonly status: number; readonly type: string; readonly body: Buffer }
  | { readonly status: null; readonly begun: boolean; readonly code: string };

export interface OutboundRequest {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

const MOST_BYTES = 64 * 1024;

export interface Outbound {
  /** `path`: behind the address; '': the address itself. */
  ask(path: string, request: OutboundRequest): Promise<Answer>;
  close(): void;
}

/** Connections to one address, kept open between requests. Each request has `timeout` milliseconds, all in all. */
export const outboundTo = (base: string, opened: OpenInside, timeout: number, line: Line = 'encrypted'): Outbound => {
  const wrong = wrongTarget(base, opened, line);
  const root = wrong === null ? new URL(base) : null;
  const speaks = root?.protocol === 'http:' ? http : https;
  const agent = new speaks.Agent({ keepAlive: true, maxSockets: 20 });
  const lookup = root !== null && isOpened(root, opened) ? undefined : guarded;
  return {
    ask: (path, { method, headers, body = '' }) =>
      new Promise((resolve) => {
        if (root === null) return resolve({ status: null, begun: false, code: 'EINSIDE' });
        let begun = false;
        const begin = (): void => {
          begun = true;
        };
        const target = path === '' ? root : new URL(root.pathname.replace(/\/$/, '') + path, root);
        const request = speaks.request(target, {
          method,
          agent,
          signal: AbortSignal.timeout(timeout),
          headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
          ...(lookup === undefined ? {} : { lookup }),
        });
        const fail = (error: Error & { code?: string }): void =>
          resolve({ status: null, begun, code: error.code ?? error.name });
        request.on('socket', (socket) => {
          if (request.reusedSocket) begin();
          else socket.once(root.protocol === 'https:' ? 'secureConnect' : 'connect', begin);
        });
        request.on('error', fail);
        request.on('response', (response) => {
          const chunks: Buffer[] = [];
          let size = 0;
          response.on('data', (chunk: Buffer) => {
            size += chunk.length;
            if (size > MOST_BYTES)
              request.destroy(Object.assign(new Error('Too long an answer'), { code: 'ETOOLONG' }));
            else chunks.push(chunk);
          });
          response.on('error', fail);
          response.on('aborted', () => fail(Object.assign(new Error('Cut'), { code: 'ECONNRESET' })));
          response.on('end', () => {
            if (response.complete)
              resolve({
                status: response.statusCode ?? 0,
                type: response.headers['content-type'] ?? '',
                body: Buffer.concat(chunks),
              });
          });
        });
        request.end(body);
      }),
    close: () => agent.destroy(),
  };
};
