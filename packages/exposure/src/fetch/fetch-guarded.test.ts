import { once } from 'node:events';
import http, { type RequestListener } from 'node:http';
import net, { type AddressInfo, type Socket } from 'node:net';
import https from 'node:https';
import tls from 'node:tls';
import { instant } from '@bongsu/kit';
import { authority, serverCertificate } from '@bongsu/testkit';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { guardOf, type Registered } from '../guard/guard.ts';
import { readNetwork } from '../guard/network.ts';
import { usualBudget, type Budget } from './budget.ts';
import { fetchGuarded } from './fetch-guarded.ts';
import type { Fetched } from './fetched.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const listening = async (server: net.Server): Promise<number> => {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return (server.address() as AddressInfo).port;
};

const site = (answer: RequestListener): Promise<number> => listening(http.createServer(answer));
const raw = (answer: (socket: Socket) => void): Promise<number> =>
  listening(net.createServer((socket) => socket.once('data', () => answer(socket))));

const loopback = readNetwork('127.0.0.0/8')!;

const get = (
  port: number,
  path = '/',
  { budget, ...more }: Partial<Registered> & { readonly budget?: Partial<Budget> } = {},
): Promise<Fetched> =>
  fetchGuarded(new URL(`http://site.test:${String(port)}${path}`), {
    userAgent: 'bongsu/0.1',
    budget: { ...usualBudget, ...budget },
    guard: guardOf({
      hosts: new Set(['site.test']),
      origins: new Set([`site.test:${String(port)}`]),
      networks: [loopback],
      resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
      ...more,
    }),
  });

const bodyOf = (fetched: Fetched): string =>
  fetched.kind === 'answer' ? Buffer.from(fetched.body).toString() : fetched.why;

describe('fetchGuarded', () => {
  test('says who asks, sends no cookie, and keeps none', async () => {
    let heard: http.IncomingHttpHeaders = {};
    const port = await site(({ headers }, response) => {
      heard = headers;
      response.setHeader('set-cookie', ['a=1', 'b=2']).end('hello');
    });
    await get(port);
    const fetched = await get(port);
    expect(fetched).toMatchObject({ kind: 'answer', status: 200, shortfall: null });
    expect(bodyOf(fetched)).toBe('hello');
    expect(heard).toMatchObject({ 'user-agent': 'bongsu/0.1', host: `site.test:${String(port)}` });
    expect([heard.cookie, fetched.kind === 'answer' ? fetched.headers['set-cookie'] : '']).toEqual([
      undefined,
      undefined,
    ]);
  });

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
  ] as const)('unpacks %s', async (encoding, pack) => {
    const port = await site((_, response) =>
      response.setHeader('content-encoding', encoding).end(pack('자료'.repeat(1000))),
    );
    expect(bodyOf(await get(port))).toBe('자료'.repeat(1000));
  });

  test('tells what is packed in a way it does not know, and what is not packed as it says', async () => {
    const port = await site(({ url }, response) => response.setHeader('content-encoding', url!.slice(1)).end('plain'));
    for (const path of ['/zstd', '/gzip', '/gzip,gzip'])
      expect(await get(port, path)).toMatchObject({ shortfall: 'bad-encoding' });
  });

  test('never goes to a proxy that the environment names', async () => {
    const port = await site((_, response) => response.end('direct'));
    const before = process.env['http_proxy'];
    process.env['http_proxy'] = 'http://127.0.0.1:1';
    try {
      expect(bodyOf(await get(port))).toBe('direct');
    } finally {
      if (before === undefined) delete process.env['http_proxy'];
      else process.env['http_proxy'] = before;
    }
  });
});

describe('against a hostile server', () => {
  const short: Partial<Budget> = { firstByte: 200, total: 500 };

  test('gives up on headers that drip', async () => {
    const port = await raw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const drip = setInterval(() => socket.write('x-a: b\r\n'), 20);
      socket.on('close', () => clearInterval(drip));
    });
    expect(await get(port, '/', { budget: short })).toMatchObject({ kind: 'refused', why: 'timeout' });
  });

  test('gives up on a body that drips, and keeps what came', async () => {
    const port = await site((_, response) => {
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drip));
      response.write('begin');
    });
    const fetched = await get(port, '/', { budget: short });
    expect(fetched).toMatchObject({ kind: 'answer', shortfall: 'timeout' });
    expect(bodyOf(fetched)).toMatch(/^begin/);
  });

  test('gives up on answers that say "wait" for ever', async () => {
    const port = await raw((socket) => {
      const wait = setInterval(() => socket.write('HTTP/1.1 102 Processing\r\n\r\n'), 10);
      socket.on('close', () => clearInterval(wait));
    });
    expect(await get(port, '/', { budget: short })).toMatchObject({ kind: 'refused', why: 'timeout' });
  });

  test('stops an endless body at its size, and keeps what came', async () => {
    let sent = 0;
    const port = await site((_, response) => {
      const part = Buffer.alloc(65_536, 'x');
      const pump = (): void => {
        while (!response.destroyed && response.write(part)) sent += part.length;
      };
      response.on('drain', pump);
      pump();
    });
    const fetched = await get(port, '/', { budget: { body: 1 << 20 } });
    expect(fetched).toMatchObject({ kind: 'answer', shortfall: 'too-large' });
    expect(bodyOf(fetched)).toHaveLength(1 << 20);
    expect(sent).toBeLessThan(64 << 20);
  });

  test('stops a bomb at its ratio', async () => {
    const bomb = gzipSync(Buffer.alloc(64 << 20));
    const port = await site((_, response) => response.setHeader('content-encoding', 'gzip').end(bomb));
    const fetched = await get(port);
    expect(fetched).toMatchObject({ kind: 'answer', shortfall: 'bomb' });
    expect(bodyOf(fetched).length).toBeLessThan(2 << 20);
  });

  test('keeps the beginning of a body that breaks off', async () => {
    const port = await raw((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nbegin'));
    const fetched = await get(port);
    expect(fetched).toMatchObject({ kind: 'answer', shortfall: 'cut-short' });
    expect(bodyOf(fetched)).toBe('begin');
  });

  test('refuses headers without end, and bombs of cookies', async () => {
    const port = await raw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      for (let index = 0; index < 200; index += 1)
        socket.write(`set-cookie: c${String(index)}=${'x'.repeat(1000)}\r\n`);
    });
    expect(await get(port)).toMatchObject({ kind: 'refused', why: 'headers-too-large' });
  });

  test('refuses what is no HTTP, and an upgrade', async () => {
    const ssh = await raw((socket) => socket.end('SSH-2.0-OpenSSH\r\n'));
    expect(await get(ssh)).toMatchObject({ kind: 'refused', why: 'not-http' });
    const upgrading = await raw((socket) =>
      socket.write('HTTP/1.1 101 Switching\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'),
    );
    expect(await get(upgrading, '/', { budget: short })).toMatchObject({ kind: 'refused' });
  });

  test('tells a host that does not answer', async () => {
    expect(await get(1)).toMatchObject({ kind: 'refused', why: 'unreachable' });
    expect(await get(80, '/', { resolve: () => Promise.reject(new Error('no')) })).toMatchObject({
      why: 'not-found-name',
    });
  });
});

describe('a certificate', () => {
  const span = { from: instant('2020-01-01T00:00:00Z'), until: instant('2099-01-01T00:00:00Z') };
  const ca = authority({ name: 'test', ...span });
  const secure = async (name: string): Promise<Fetched> => {
    const { key, cert } = serverCertificate(ca, { name, ...span });
    const port = await listening(https.createServer({ key, cert }, (_, response) => response.end('secret')));
    return fetchGuarded(new URL(`https://site.test:${String(port)}/`), {
      userAgent: 'bongsu/0.1',
      guard: guardOf({
        hosts: new Set(['site.test']),
        origins: new Set([`site.test:${String(port)}`]),
        networks: [loopback],
        resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
      }),
    });
  };

  test('has to be trusted, and of the name that was asked for', async () => {
    expect(await secure('site.test')).toMatchObject({ why: 'bad-certificate' });
    const usual = tls.getCACertificates('default');
    tls.setDefaultCACertificates([...usual, ca.cert]);
    try {
      expect(bodyOf(await secure('site.test'))).toBe('secret');
      expect(await secure('other.test')).toMatchObject({ why: 'bad-certificate' });
    } finally {
      tls.setDefaultCACertificates(usual);
    }
  });
});

describe('redirects', () => {
  test.each([
    ['http://10.0.0.1/', 'refused-address'],
    ['http://0x0a000001/', 'refused-address'],
    ['http://[::1]/', 'refused-address'],
    ['http://127.0.0.2/', 'refused-address'],
    ['http://169.254.169.254/latest/meta-data/', 'refused-address'],
    ['http://127.0.0.1/', 'redirect-off-host'],
    ['http://2130706433/', 'redirect-off-host'],
    ['http://other.test/', 'redirect-off-host'],
    ['http://site.test:6379/', 'redirect-off-host'],
    ['//other.test/', 'redirect-off-host'],
    ['http://site.test@127.0.0.1/', 'redirect-off-host'],
    ['file:///etc/passwd', 'redirect-off-host'],
    ['gopher://127.0.0.1:25/', 'redirect-off-host'],
  ])('to %s are not followed: %s', async (location, why) => {
    const seen: string[] = [];
    const port = await site(({ url }, response) => {
      seen.push(url!);
      response.writeHead(302, { location }).end();
    });
    expect(await get(port, '/', { networks: [readNetwork('127.0.0.1/32')!] })).toMatchObject({ kind: 'refused', why });
    expect(seen).toEqual(['/']);
  });

  test('in a circle end after five', async () => {
    let count = 0;
    const port = await site((_, response) => {
      count += 1;
      response.writeHead(302, { location: `/${String(count)}` }).end();
    });
    expect(await get(port)).toMatchObject({ kind: 'refused', why: 'too-many-redirects' });
    expect(count).toBe(6);
  });

  test('written in bare bytes of Korean are understood', async () => {
    const port = await raw((socket) =>
      socket.end(
        Buffer.from('HTTP/1.1 302 Found\r\nlocation: http://elsewhere.test/자료\r\ncontent-length: 0\r\n\r\n'),
      ),
    );
    expect(await get(port)).toMatchObject({
      url: 'http://elsewhere.test/%EC%9E%90%EB%A3%8C',
      why: 'redirect-off-host',
    });
  });

  test('within the host are followed, and the last address is told', async () => {
    const port = await site(({ url }, response) =>
      url === '/' ? response.writeHead(301, { location: 'a/../b#c' }).end() : response.end('here'),
    );
    expect(await get(port)).toMatchObject({ url: `http://site.test:${String(port)}/b`, status: 200 });
  });
});

const rebinding = (...rounds: (readonly string[])[]): Partial<Registered> => ({
  networks: [readNetwork('127.0.0.1/32')!],
  resolve: () =>
    Promise.resolve(
      (rounds.length > 1 ? rounds.shift()! : rounds[0]!).map((address) => ({
        address,
        family: address.includes(':') ? 6 : 4,
      })),
    ),
});

describe('a name whose address changes (DNS rebinding)', () => {
  test('is refused at the connection that would go inside, also within one row of redirects', async () => {
    const seen: string[] = [];
    const port = await site(({ url }, response) => {
      seen.push(url!);
      response.writeHead(302, { location: '/second' }).end();
    });
    const fetched = await get(port, '/first', rebinding(['127.0.0.1'], ['127.0.0.2']));
    expect(fetched).toMatchObject({ kind: 'refused', why: 'refused-address' });
    expect(seen).toEqual(['/first']);
  });

  test('is refused when only one of its addresses lies inside', async () => {
    const port = await site((_, response) => response.end('never'));
    for (const inside of ['10.0.0.1', '::1', '::ffff:169.254.169.254', '0.0.0.0']) {
      expect(await get(port, '/', rebinding(['127.0.0.1', inside]))).toMatchObject({ why: 'refused-address' });
    }
  });
});
