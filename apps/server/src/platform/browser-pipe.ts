import type { Duplex, Readable, Writable } from 'node:stream';

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly sessionId?: string;
  readonly result?: unknown;
  readonly error?: unknown;
}

/** The DevTools protocol over a pair of pipes: one JSON text after the other, a zero byte behind each. */
export interface BrowserPipe {
  /** Asks, and answers what came back; fails when the browser says no or is gone. */
  ask<Result>(method: string, params?: object, sessionId?: string): Promise<Result>;
  /** Calls back for every event of this name, from any page. */
  on(method: string, listen: (params: never, sessionId: string | undefined) => void): void;
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** A message longer than this is no picture of a page. */
const LONGEST = 64 * 1024 * 1024;

export const browserPipe = (to: Writable | Duplex, from: Readable | Duplex): BrowserPipe => {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, ((params: never, sessionId: string | undefined) => void)[]>();
  let last = 0;
  let held: Buffer[] = [];
  let size = 0;

  const fail = (): void => {
    for (const { reject } of waiting.values()) reject(new Error('The browser is gone'));
    waiting.clear();
  };
  const hear = (message: Buffer): void => {
    const { id, method, params, sessionId, result, error } = JSON.parse(message.toString('utf8')) as Answer;
    if (id === undefined) {
      for (const listen of listeners.get(method ?? '') ?? []) listen(params as never, sessionId);
      return;
    }
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(result as never);
    else asked?.reject(new Error('The browser refused'));
  };
  from.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      hear(Buffer.concat([...held, rest.subarray(0, end)]));
      held = [];
      size = 0;
      rest = rest.subarray(end + 1);
    }
    size += rest.length;
    held.push(rest);
    if (size > LONGEST) from.destroy();
  });
  from.on('close', fail);
  from.on('error', fail);
  to.on('error', fail);

  return {
    ask: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        to.write(
          `${JSON.stringify({ id: last, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`,
        );
      }),
    on: (method, listen) => void listeners.set(method, [...(listeners.get(method) ?? []), listen]),
  };
};
