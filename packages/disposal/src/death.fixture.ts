import fs from 'node:fs';

/** What a process that was killed would have said. */
class Dead extends Error {}

const COUNTED = [
  'openSync',
  'writeSync',
  'fsyncSync',
  'fdatasyncSync',
  'renameSync',
  'linkSync',
  'unlinkSync',
  'ftruncateSync',
  'fchmodSync',
  'fchownSync',
  'futimesSync',
  'mkdirSync',
] as const;

type Call = (...args: unknown[]) => unknown;
const original = Object.fromEntries(COUNTED.map((name) => [name, fs[name]])) as unknown as Record<string, Call>;

export interface Watch {
  /** Calls so far. */
  readonly calls: () => number;
  readonly isDead: () => boolean;
  /** The call at which it died. */
  readonly diedIn: () => string | undefined;
  readonly [Symbol.dispose]: () => void;
}

export interface Death {
  /** The call that is not carried out any more, counted from 1. */
  readonly at: number;
  /** A write that reaches the file to its half. */
  readonly half?: boolean;
  /** What dies: nothing reaches the disk any more by default. */
  readonly die?: () => void;
  /** Called before each call with its name and what it is given. */
  readonly before?: (name: string, args: readonly unknown[]) => void;
}

/**
 * Lets this process die at its n-th call that can change the disk: neither that call nor any later one is carried out, so
 * the disk is as SIGKILL would have left it. With `die` it can be a real SIGKILL.
 */
export const dieAt = ({ at, half = false, die, before }: Death): Watch => {
  let calls = 0;
  let diedIn: string | undefined;
  const isDead = (): boolean => calls >= at;
  const guard =
    (name: string): Call =>
    (...args) => {
      before?.(name, args);
      calls += 1;
      if (!isDead()) return original[name]!(...args);
      diedIn ??= name;
      if (half && calls === at && name === 'writeSync') {
        const [fd, bytes, start = 0, length] = args as [number, Uint8Array, number?, number?];
        const all = length ?? bytes.length - start;
        original[name]!(fd, bytes, start, Math.floor(all / 2), ...args.slice(4));
      }
      die?.();
      throw new Dead('dead');
    };
  const replaced = fs as unknown as Record<string, Call>;
  for (const name of COUNTED) replaced[name] = guard(name);
  return {
    calls: () => calls,
    isDead,
    diedIn: () => diedIn,
    [Symbol.dispose]: () => {
      for (const name of COUNTED) replaced[name] = original[name]!;
    },
  };
};
