import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Delete, Get, Module, Req, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import express from 'express';
import fastify from 'fastify';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  accessInterceptor,
  accessMiddleware,
  accessPlugin,
  createReporter,
  noteAccess,
  type AnyRequest,
  type Reporter,
} from './index.ts';
import { openTaker, type Taker } from './server.fixture.ts';

let folder = '';
let taker: Taker;
let reporter: Reporter;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bongsu-sdk-'));
  taker = await openTaker();
  reporter = createReporter({ url: taker.url, key: 'k', system: 'hr', folder, delayMs: 5, retryMs: 5 });
});

afterEach(async () => {
  await reporter.close();
  await taker.close();
  rmSync(folder, { recursive: true, force: true });
});

const headerOf = (request: AnyRequest): string | undefined => {
  const raw: IncomingMessage = 'raw' in request ? request.raw : request;
  return raw.headers['x-user'] as string | undefined;
};
const watch = { actorOf: headerOf };

/** What every application here does: shows a person, removes one, turns people away, and has a page about nobody. */
const show = (request: AnyRequest): object => {
  noteAccess(request, { subjects: ['S-1'], fields: ['name', 'phone'], rows: 1 });
  return { name: '홍길동' };
};
const remove = (request: AnyRequest): object => {
  noteAccess(request, { subjects: ['S-2'], reason: '본인 요청' });
  noteAccess(request, { subjects: ['S-3'], action: 'print' });
  return {};
};

const visit = async (port: number): Promise<void> => {
  const ask = async (method: string, path: string): Promise<number> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { 'x-user': 'kim01' } });
    await response.text();
    return response.status;
  };
  expect(await ask('GET', '/people/1')).toBe(200);
  expect(await ask('DELETE', '/people/2')).toBe(200);
  expect(await ask('GET', '/refused')).toBe(403);
  expect(await ask('GET', '/about')).toBe(200);
};

const expectRecords = async (): Promise<void> => {
  await vi.waitFor(() => expect(taker.records).toHaveLength(4), 30_000);
  const base = { system: 'hr', actor: 'kim01', from: '127.0.0.1' };
  expect(taker.records).toEqual([
    expect.objectContaining({
      ...base,
      subjects: ['S-1'],
      action: 'read',
      fields: ['name', 'phone'],
      rows: 1,
      ok: true,
    }),
    expect.objectContaining({ ...base, subjects: ['S-2'], action: 'delete', reason: '본인 요청', ok: true }),
    expect.objectContaining({ ...base, subjects: ['S-3'], action: 'print', ok: true }),
    expect.objectContaining({ ...base, subjects: ['S-4'], action: 'read', ok: false }),
  ]);
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

describe('an application reports who touched whose data, and nothing of what touched nobody', () => {
  it('written with Express', async () => {
    const app = express();
    app.use(accessMiddleware(reporter, watch));
    app.get('/people/1', (request, response) => void response.json(show(request)));
    app.delete('/people/2', (request, response) => void response.json(remove(request)));
    app.get('/refused', (request, response) => {
      noteAccess(request, { subjects: ['S-4'] });
      response.status(403).end();
    });
    app.get('/about', (_, response) => void response.json({}));
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    await visit((server.address() as AddressInfo).port);
    await expectRecords();
    server.closeAllConnections();
    server.close();
  });

  it('written with Fastify', async () => {
    const app = fastify();
    await app.register(accessPlugin(reporter, watch));
    app.get('/people/1', (request) => Promise.resolve(show(request)));
    app.delete('/people/2', (request) => Promise.resolve(remove(request)));
    app.get('/refused', async (request, reply) => {
      noteAccess(request, { subjects: ['S-4'] });
      return reply.status(403).send();
    });
    app.get('/about', () => Promise.resolve({}));
    await app.listen({ port: 0, host: '127.0.0.1' });
    await visit((app.server.address() as AddressInfo).port);
    await expectRecords();
    await app.close();
  });

  it.each(['interceptor', 'middleware'])('written with Nest, with the %s', async (kind) => {
    class People {
      show(request: IncomingMessage): object {
        return show(request);
      }
      remove(request: IncomingMessage): object {
        return remove(request);
      }
      refuse(request: IncomingMessage & { res: { status(code: number): void } }): void {
        noteAccess(request, { subjects: ['S-4'] });
        request.res.status(403);
      }
      about(): object {
        return {};
      }
    }
    const House = class {
      readonly name = 'house';
    };
    // What decorators do, written out: they are no erasable syntax.
    const routes = [
      [Get('people/1'), 'show'],
      [Delete('people/2'), 'remove'],
      [Get('refused'), 'refuse'],
      [Get('about'), 'about'],
    ] as const;
    for (const [route, name] of routes) {
      route(People.prototype, name, Object.getOwnPropertyDescriptor(People.prototype, name)!);
      Req()(People.prototype, name, 0);
    }
    Controller()(People);
    Module({ controllers: [People] })(House);
    const app: INestApplication = await NestFactory.create(House, { logger: false });
    if (kind === 'interceptor') app.useGlobalInterceptors(accessInterceptor(reporter, watch));
    else app.use(accessMiddleware(reporter, watch));
    const port = await freePort();
    await app.listen(port, '127.0.0.1');
    await visit(port);
    await expectRecords();
    await app.close();
  });
});
