import { once } from 'node:events';
import net from 'node:net';
import { realpathSync } from 'node:fs';
import { sha256 } from '@bongsu/kit';
import { exit, Refusal } from '../../exit.ts';

const place = (folder: string): string | undefined => {
  const name = `bongsu-agent-${sha256(realpathSync(folder)).slice(-32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : undefined;
};

/**
 * One process at a time in a state folder. The name is freed in the moment its process dies, so there is never a stale lock
 * that somebody has to judge. Where there is no such name (macOS) two could run; what they send is the same.
 */
export const asTheOnlyOne = async <Value>(folder: string, work: () => Promise<Value>): Promise<Value> => {
  const path = place(folder);
  if (path === undefined) return work();
  const server = net.createServer((socket) => socket.destroy());
  server.listen({ path, exclusive: true });
  try {
    await once(server, 'listening');
  } catch {
    throw new Refusal(exit.unfinished, [
      '이 에이전트가 이미 실행 중입니다. 끝난 뒤 다시 하거나 서비스를 멈춘 뒤 하십시오.',
      'This agent is running already. Wait until it has ended, or stop its service first.',
    ]);
  }
  server.unref();
  try {
    return await work();
  } finally {
    server.close();
  }
};
