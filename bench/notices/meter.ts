import { readdirSync, readFileSync } from 'node:fs';

/** Seconds that a piece of work took, by the clock and of this process's processor time. */
export interface Taken {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

export const timed = async (work: () => Promise<unknown>): Promise<Taken> => {
  const [begin, cpu] = [performance.now(), cpuSeconds()];
  await work();
  return { seconds: (performance.now() - begin) / 1000, cpuSeconds: cpuSeconds() - cpu };
};

const megabytes = (bytes: number | undefined): number => Math.round((bytes ?? 0) / 1024 / 1024);

/** Resident memory of this process, looked at all the time while `work` goes on: in megabytes. */
export const memoryOf = async (work: () => Promise<unknown>) => {
  const seen = [process.memoryUsage.rss()];
  const timer = setInterval(() => seen.push(process.memoryUsage.rss()), 500);
  await work();
  clearInterval(timer);
  seen.push(process.memoryUsage.rss());
  return {
    start: megabytes(seen[0]),
    middle: megabytes(seen[Math.floor(seen.length / 2)]),
    end: megabytes(seen.at(-1)),
    most: megabytes(Math.max(...seen)),
  };
};

const HERTZ = 100;

/** Processor seconds of every PostgreSQL process on a data folder, from Linux; 0 where they cannot be read. */
export const databaseCpuSeconds = (postmaster: number): number => {
  let ticks = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      // Own time, and for the postmaster that of children which have ended.
      if (Number(pid) === postmaster) ticks += fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
      else if (Number(fields[1]) === postmaster) ticks += Number(fields[11]) + Number(fields[12]);
    } catch {
      // Gone meanwhile.
    }
  }
  return ticks / HERTZ;
};
