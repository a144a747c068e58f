import { readdirSync, readFileSync } from 'node:fs';

/** Megabytes of memory that a process has now, or had at most; 0 when it is gone. Linux. */
const memoryOf = (pid: number, what: 'VmRSS' | 'VmHWM'): number => {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    return Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};

const readers = (): number[] =>
  readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const ours = readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('list-reader.ts');
      const parent = Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1] ?? 0);
      return ours && parent === process.pid ? [Number(name)] : [];
    } catch {
      return [];
    }
  });

export interface Peak {
  /** Of this process, the server, in megabytes. */
  readonly server: number;
  /** Of the process that reads the list. */
  readonly reader: number;
}

/** Looks ten times a second until told to stop. */
export const watchMemory = (): { readonly stop: () => Peak } => {
  let [server, reader] = [0, 0];
  const timer = setInterval(() => {
    server = Math.max(server, memoryOf(process.pid, 'VmRSS'));
    for (const pid of readers()) reader = Math.max(reader, memoryOf(pid, 'VmHWM'));
  }, 100);
  return {
    stop: () => {
      clearInterval(timer);
      return { server, reader };
    },
  };
};
