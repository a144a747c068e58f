/**
 * Takes syslog over TCP (RFC 6587) and TLS (RFC 5425). Nothing of this protocol tells the sender what has arrived: so a connection is not
 * read from while what came over it is on its way to the disk, and one that says nothing is kept open, for what is written to a closed one is
 * lost.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createServer as createTlsServer, TLSSocket } from 'node:tls';
import type { Line } from '../lines.ts';
import { SyslogFrames } from './frames.ts';

/** Who connected. */
export interface Peer {
  readonly address: string;
  /** SHA-256 of the certificate it showed, in small hexadecimal digits; null: none. */
  readonly fingerprint: string | null;
}

export interface SyslogOptions<Source> {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  /** Keys as PEM. Without it, what comes can be read by whoever sits in between. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Null: nobody we know; the connection is closed. */
  readonly sourceOf: (peer: Peer) => Source | null;
  /**
   * Resolved when everything is on the disk. Where it fails it is asked again with the same, until it does not: meanwhile nothing is read.
   * `connection` and the number of a line together name the line for good.
   */
  readonly onLines: (source: Source, connection: string, lines: readonly Line[]) => Promise<void>;
  readonly onTurnedAway?: (peer: Peer) => void;
  readonly onFault?: (error: unknown) => void;
  readonly mostConnections?: number;
}

export interface SyslogServer {
  readonly port: number;
  /** What has been read is taken; connections are closed. */
  close(): Promise<void>;
}

const MOST_CONNECTIONS = 1000;
const HANDSHAKE_MS = 10_000;
const ALIVE_MS = 60_000;
const [FIRST_WAIT_MS, LONGEST_WAIT_MS] = [250, 30_000];

const plainAddress = (address: string | undefined): string => (address ?? '').replace(/^::ffff:(?=[\d.]+$)/, '');

const peerOf = (socket: Socket): Peer => {
  const certificate = socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
  return {
    address: plainAddress(socket.remoteAddress),
    fingerprint: certificate?.fingerprint256.replaceAll(':', '').toLowerCase() ?? null,
  };
};

class Listening<Source> {
  readonly #options: SyslogOptions<Source>;
  readonly #closing = new AbortController();
  readonly #open = new Map<Socket, Promise<void>>();
  readonly #server: Server;

  constructor(options: SyslogOptions<Source>) {
    this.#options = options;
    const serve = (socket: Socket): void => {
      this.#open.set(
        socket,
        this.#serve(socket)
          .catch((error: unknown) => this.#options.onFault?.(error))
          .finally(() => this.#open.delete(socket)),
      );
    };
    // Whoever shows a certificate proves that it is theirs; whether we know it, `sourceOf` says: no authority is asked.
    this.#server =
      options.tls === undefined
        ? createServer(serve)
        : createTlsServer(
            { ...options.tls, requestCert: true, rejectUnauthorized: false, handshakeTimeout: HANDSHAKE_MS },
            serve,
          );
    this.#server.maxConnections = options.mostConnections ?? MOST_CONNECTIONS;
  }

  async listen(): Promise<number> {
    const { host, port } = this.#options;
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject).listen({ host, port }, () => {
        this.#server.off('error', reject).on('error', (error) => this.#options.onFault?.(error));
        resolve();
      });
    });
    return (this.#server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#open.keys()) socket.destroy();
    await Promise.all(this.#open.values());
    await closed;
  }

  async #serve(socket: Socket): Promise<void> {
    socket.on('error', () => {});
    const peer = peerOf(socket);
    const source = this.#options.sourceOf(peer);
    if (source === null) {
      socket.destroy();
      this.#options.onTurnedAway?.(peer);
      return;
    }
    socket.setKeepAlive(true, ALIVE_MS);
    const frames = new SyslogFrames();
    const connection = randomUUID();
    let isDone = false;
    try {
      for await (const chunk of socket as AsyncIterable<Buffer>) {
        await this.#take(source, connection, frames.push(chunk));
        if (frames.isLost) break;
      }
      isDone = true;
    } catch {
      // The connection broke off.
    }
    socket.destroy();
    await this.#take(source, connection, frames.end(isDone));
  }

  async #take(source: Source, connection: string, lines: readonly Line[]): Promise<void> {
    if (lines.length === 0) return;
    for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      try {
        await this.#options.onLines(source, connection, lines);
        return;
      } catch (error) {
        this.#options.onFault?.(error);
        if (this.#closing.signal.aborted) return;
        await sleep(wait, undefined, { signal: this.#closing.signal }).catch(() => {});
      }
    }
  }
}

/** Throws what `listen` of the machine says: the port is taken, say. */
export const listenSyslog = async <Source>(options: SyslogOptions<Source>): Promise<SyslogServer> => {
  const listening = new Listening(options);
  const port = await listening.listen();
  return { port, close: () => listening.close() };
};
