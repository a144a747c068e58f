import { once } from 'node:events';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Shown = string | Buffer | ((request: IncomingMessage, response: ServerResponse) => void);

export interface WebSite {
  readonly port: number;
  /** Paths in the order in which they were asked for. */
  readonly seen: string[];
  close(): void;
}

const html = { 'content-type': 'text/html; charset=utf-8' };

/** A site on this machine: an answer for each path with its query, 404 for others. */
export const webSite = async (pages: Readonly<Record<string, Shown>>): Promise<WebSite> => {
  const seen: string[] = [];
  const server = http.createServer((request, response) => {
    const path = request.url ?? '';
    seen.push(path);
    const shown = pages[path] ?? pages['*'];
    if (shown === undefined) response.writeHead(404, html).end('<p>없는 페이지</p>');
    else if (typeof shown === 'function') shown(request, response);
    else response.writeHead(200, html).end(shown);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
