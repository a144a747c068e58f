import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { instant, type Clock, type Result } from '@bongsu/kit';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Outcome } from './outcome.ts';
import type { Certificate } from './certificate.ts';
import { newSigningKey, signerOf } from './signing.ts';
import { openStore, type Store } from './store.ts';

/** A clock that stands until it is moved. */
export const clockAt = (iso: string): Clock & { move: (to: string) => void } => {
  let now = instant(iso);
  return {
    now: () => now,
    move: (to) => {
      now = instant(to);
    },
  };
};

export const NOW = '2026-11-21T09:00:00+09:00';

export interface Keys {
  readonly identity: string;
  readonly recipient: string;
}

export const makeKeys = async (): Promise<Keys> => {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
};

export interface Tree {
  readonly root: string;
  readonly at: (path: string) => string;
  readonly put: (path: string, content: string | Uint8Array) => void;
  readonly read: (path: string) => string;
  readonly has: (path: string) => boolean;
  readonly [Symbol.dispose]: () => void;
}

/** An empty folder that is gone afterwards. In memory where the machine has such a place: many tests wait for a disk. */
export const emptyTree = (place = fs.existsSync('/dev/shm') ? '/dev/shm' : tmpdir()): Tree => {
  const root = fs.mkdtempSync(join(place, 'bongsu-disposal-'));
  const at = (path: string): string => join(root, path);
  return {
    root,
    at,
    put: (path, content) => {
      fs.mkdirSync(dirname(at(path)), { recursive: true });
      fs.writeFileSync(at(path), content);
    },
    read: (path) => fs.readFileSync(at(path), 'utf8'),
    has: (path) => fs.lstatSync(at(path), { throwIfNoEntry: false }) !== undefined,
    [Symbol.dispose]: () => fs.rmSync(root, { recursive: true, force: true }),
  };
};

/** The value, or a failed test. */
export const valueOf = <Value>(result: Result<Value, unknown>): Value => {
  if (!result.ok) throw new Error(`Refused: ${String(result.problem)}`);
  return result.value;
};

export const signer = signerOf(newSigningKey());

/** Opens a store, works, and closes it whatever happens. */
export const inStore = async <Value>(
  root: string,
  work: (store: Store) => Promise<Value>,
  at?: string,
): Promise<Value> => {
  const store = valueOf(await openStore(root, { signer, ...(at === undefined ? {} : { at }) }));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

export const certificateOf = (outcome: Outcome | undefined): Certificate => {
  if (outcome?.done !== true) throw new Error(`Not done: ${JSON.stringify(outcome)}`);
  return outcome.certificate;
};

/** Content no two files share. */
export const contentOf = (name: string, size = 300): string =>
  `${name} 시험용 내용 `.repeat(Math.ceil(size / (name.length + 8))).slice(0, size);
