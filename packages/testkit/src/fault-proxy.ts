import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What goes wrong on the line between a sender and the server behind it. */
export interface LineFault {
  /** Goes wrong only once the sender has said this; by default from the beginning. */
  readonly from?: RegExp | undefined;
  /** `cut`: both sides are cut. `silent`: what the server says is lost, and the line stays open. */
  readonly kind: 'none' | 'cut' | 'silent' | 'trickle' | 'delay' | 'cut-after-mail';
  /** Of `trickle`, between one byte of the server and the next; of `delay`, before each answer. Milliseconds. */
  readonly ms?: number | undefined;
}

export interface FaultProxy extends AsyncDisposable {
  readonly port: number;
  /** How many lines were opened so far. */
  readonly opened: number;
  /** Holds for lines opened from now on, and for those that are open. */
  behave(fault: LineFault): void;
}

/** The end of a message, in what the sender says. */
export const FINAL_DOT = /\r\n\.\r\n$/;

/** How much of what the sender said last is looked at. */
const MEMORY = 4096;

const pipe = (near: Socket, far: Socket, now: () => LineFault): void => {
  let said = '';
  const isFaulty = (kind: LineFault['kind']): boolean => now().kind === kind && (now().from?.test(said) ?? true);
  const pass = async (chunk: Buffer): Promise<void> => {
    const wait = now().ms ?? 0;
    if (isFaulty('silent')) return;
    if (isFaulty('delay')) await sleep(wait);
    if (!isFaulty('trickle')) {
      near.write(chunk);
      return;
    }
    for (const byte of chunk) {
      if (near.destroyed) return;
      near.write(Buffer.from([byte]));
      await sleep(wait);
    }
  };
  // One after the other, so that what was held back keeps its order.
  let passed = Promise.resolve();
  near.on('data', (chunk) => {
    said = (said + chunk.toString('latin1')).slice(-MEMORY);
    far.write(chunk);
    // What was said still reaches the server; its answer no longer comes back.
    if (isFaulty('cut')) far.end(() => near.destroy());
  });
  const passOn = async (chunk: Buffer, isEndOfMail: boolean): Promise<void> => {
    await pass(chunk);
    if (isEndOfMail && isFaulty('cut-after-mail')) near.end();
  };
  far.on('data', (chunk: Buffer) => {
    const isEndOfMail = FINAL_DOT.test(said);
    passed = passed.then(() => passOn(chunk, isEndOfMail));
  });
  near.once('close', () => far.destroy());
  far.once('close', () => void passed.then(() => (isFaulty('silent') ? undefined : near.end())));
};

/** Stands between a sender and a server on this machine and breaks the line as it is told to. */
export const faultProxy = async (target: number, first: LineFault = { kind: 'none' }): Promise<FaultProxy> => {
  let fault = first;
  let opened = 0;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    opened += 1;
    const far = connect(target, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => sockets.delete(socket));
    }
    pipe(near, far, () => fault);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    get opened() {
      return opened;
    },
    behave: (next) => {
      fault = next;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
};
