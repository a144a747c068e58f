import { once } from 'node:events';
import net from 'node:net';
import { codeOf, Refusal } from './refusal.ts';

export interface Lock {
  release(): Promise<void>;
}

/**
 * One process at a time. A listening socket in Linux' abstract name space: only one can have the name, and the kernel
 * frees it in the moment its process dies, so there is never a stale lock that somebody has to judge.
 */
export const takeLock = async (name: string): Promise<Lock> => {
  const server = net.createServer((socket) => socket.destroy());
  server.listen({ path: `\0bongsu-disposal-${name}`, exclusive: true });
  try {
    await once(server, 'listening');
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') throw new Refusal('store-locked');
    throw error;
  }
  server.unref();
  return {
    release: async () => {
      server.close();
      await once(server, 'close');
    },
  };
};
