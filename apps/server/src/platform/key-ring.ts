import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The secrets that fields are sealed with, 32 bytes each, oldest first; new values take the last. */
export interface KeyRing {
  secrets(): readonly Buffer[];
  /** Makes one; it is on the disk when this resolves. */
  add(): Promise<void>;
  /** Destroys one that is not the last: what still names it never opens again. */
  remove(secret: Buffer): Promise<void>;
}

const isAbsent = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

const without = (secrets: readonly Buffer[], secret: Buffer): Buffer[] => {
  if (secrets.at(-1)?.equals(secret)) throw new Error('The key that new values take cannot be removed');
  return secrets.filter((one) => !one.equals(secret));
};

/** For one process: what is added is gone with it. */
export const ringInMemory = (first: Buffer): KeyRing => {
  let secrets = [first];
  return {
    secrets: () => secrets,
    add: () => {
      secrets = [...secrets, randomBytes(32)];
      return Promise.resolve();
    },
    remove: (secret) => {
      secrets = without(secrets, secret);
      return Promise.resolve();
    },
  };
};

/** A new file (mode 0600), written whole and durable, or not at all. */
const writeSecret = async (path: string, secret: Uint8Array): Promise<void> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(`${path}.new`, 'w', 0o600);
  await file.writeFile(secret);
  await file.sync();
  await file.close();
  await rename(`${path}.new`, path);
  const folder = await open(dirname(path), 'r');
  await folder.sync();
  await folder.close();
};

const readOrNull = (path: string): Promise<Buffer | null> =>
  readFile(path).catch((error: unknown) => {
    if (isAbsent(error)) return null;
    throw error;
  });

/** Reads the master key of a data folder, or makes one on the first start. */
export const masterKeyOf = async (dataDir: string): Promise<Buffer> => {
  const path = join(dataDir, 'secrets', 'master.key');
  const existing = await readOrNull(path);
  if (existing !== null) return existing;
  const key = randomBytes(32);
  await writeSecret(path, key);
  return key;
};

/** The master key stays for files and keyed hashes; this says that fields do not use it any more. */
const MASTER_RETIRED = '0000.retired';

const nameOf = (number: number): string => `${String(number).padStart(4, '0')}.key`;

/** `secrets/fields/0001.key`, …: the first secret is the master key, each further one a file of its own. */
export const ringInFolder = async (dataDir: string, master: Buffer): Promise<KeyRing> => {
  const folder = join(dataDir, 'secrets', 'fields');
  const names: string[] = await readdir(folder).catch((error: unknown): string[] => {
    if (isAbsent(error)) return [];
    throw error;
  });
  const kept = new Map<number, Buffer>();
  if (!names.includes(MASTER_RETIRED)) kept.set(0, master);
  for (const name of names.filter((one) => /^\d{4}\.key$/.test(one)).toSorted()) {
    kept.set(Number(name.slice(0, 4)), await readFile(join(folder, name)));
  }
  return {
    secrets: () => [...kept.values()],
    async add() {
      const secret = randomBytes(32);
      const number = Math.max(...kept.keys()) + 1;
      await writeSecret(join(folder, nameOf(number)), secret);
      kept.set(number, secret);
    },
    async remove(secret) {
      without([...kept.values()], secret);
      for (const [number, one] of kept) {
        if (!one.equals(secret)) continue;
        if (number === 0) await writeSecret(join(folder, MASTER_RETIRED), Buffer.alloc(0));
        else await rm(join(folder, nameOf(number)));
        kept.delete(number);
      }
    },
  };
};
