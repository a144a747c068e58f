import { once } from 'node:events';
import net from 'node:net';

export interface Lock {
  release(): Promise<void>;
}

/**
 * One process at a time, or null: another one has it. A listening socket in Linux' abstract name space: only one can have the name, and
 * the kernel frees it in the moment its process dies, so there is never a stale lock that somebody has to judge. On other systems, where
 * nobody runs this for good, there is none.
 */
export const takeLock = async (name: string): Promise<Lock | null> => {
  if (process.platform !== 'linux') return { release: () => Promise.resolve() };
  const server = net.createServer((socket) => socket.destroy());
  server.listen({ path: `\0bongsu-${name}`, exclusive: true });
  try {
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return null;
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
