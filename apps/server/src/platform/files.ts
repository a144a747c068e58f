import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { randomToken, type Digest } from '@bongsu/kit';
import type { Vault } from './vault.ts';

export interface StoredFile {
  /** Where the store finds it again; says nothing about the file. */
  readonly key: string;
  /** Bytes of the original. */
  readonly size: number;
  /** Of the original bytes, computed while they arrived. */
  readonly sha256: Digest;
  /** The first bytes (up to 4,100), for recognising the type by content. */
  readonly head: Uint8Array;
}

/** Files of cases, encrypted at rest, never overwritten. */
export interface FileStore {
  /** Streams in; durable (fsync) when it resolves. `stillWanted` false, asked at the end, discards what arrived. */
  write(source: Readable, stillWanted?: () => boolean): Promise<StoredFile>;
  /** Streams out. The stream fails with an error when the bytes on disk were altered. */
  read(key: string): Promise<Readable>;
  bytes(key: string): Promise<Buffer>;
  /** Only for what never became part of a case. Takes a key, or a name from {@link names}. */
  discard(name: string): Promise<void>;
  /** Everything that lies in the store: keys, and what was left of files that never arrived whole (`<key>.part`). */
  names(): AsyncIterable<string>;
}

const NONCE = 12;
const TAG = 16;
const HEAD = 4100;
const KEY = /^[\w-]{22}$/;
const NAME = /^[\w-]{22}(?:\.part)?$/;

const measuring = (): { readonly stream: Transform; readonly result: () => Omit<StoredFile, 'key'> } => {
  const hash = createHash('sha256');
  const head: Buffer[] = [];
  let size = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (size < HEAD) head.push(chunk.subarray(0, HEAD - size));
      size += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const result = (): Omit<StoredFile, 'key'> => ({
    size,
    sha256: `sha256:${hash.digest('hex')}`,
    head: Buffer.concat(head),
  });
  return { stream, result };
};

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
};

/** Names of files, folder by folder. A folder that is not there, since nothing was ever stored, holds none. */
async function* filesIn(folder: string): AsyncIterable<string> {
  const entries = await opendir(folder).catch(() => null);
  if (entries === null) return;
  for await (const entry of entries) {
    if (entry.isDirectory()) yield* filesIn(join(folder, entry.name));
    else yield entry.name;
  }
}

/** Layout of one file: nonce (12), ciphertext, tag (16); AES-256-GCM with the storage key as additional data. */
export const fileStore = (root: string, vault: Vault): FileStore => {
  const secret = vault.deriveKey('files');
  const placeOf = (name: string): string => join(root, name.slice(0, 2), name);
  const pathOf = (key: string): string => {
    if (!KEY.test(key)) throw new Error('Not a storage key');
    return placeOf(key);
  };

  const write: FileStore['write'] = async (source, stillWanted = () => true) => {
    const key = randomToken(16);
    const path = pathOf(key);
    await mkdir(join(root, key.slice(0, 2)), { recursive: true, mode: 0o700 });
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(Buffer.from(key));
    const measure = measuring();
    const target = createWriteStream(`${path}.part`, { mode: 0o600, flags: 'wx' });
    target.write(nonce);
    try {
      await pipeline(source, measure.stream, cipher, target);
      if (!stillWanted()) throw new Error('Not wanted');
      const handle = await open(`${path}.part`, 'a');
      await handle.write(cipher.getAuthTag());
      await handle.sync();
      await handle.close();
      await rename(`${path}.part`, path);
      await syncFolder(join(root, key.slice(0, 2)));
    } catch (error) {
      await rm(`${path}.part`, { force: true });
      throw error;
    }
    return { key, ...measure.result() };
  };

  const read: FileStore['read'] = async (key) => {
    const path = pathOf(key);
    const { size } = await stat(path);
    const handle = await open(path, 'r');
    const nonce = Buffer.alloc(NONCE);
    const tag = Buffer.alloc(TAG);
    await handle.read(nonce, 0, NONCE, 0);
    await handle.read(tag, 0, TAG, size - TAG);
    await handle.close();
    const decipher = createDecipheriv('aes-256-gcm', secret, nonce).setAAD(Buffer.from(key)).setAuthTag(tag);
    if (size - TAG <= NONCE) return Readable.from([decipher.final()]);
    const source = createReadStream(path, { start: NONCE, end: size - TAG - 1 });
    source.on('error', (error) => decipher.destroy(error));
    return source.pipe(decipher);
  };

  return {
    write,
    read,
    async bytes(key) {
      const chunks: Buffer[] = [];
      for await (const chunk of await read(key)) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    async discard(name) {
      if (!NAME.test(name)) throw new Error('Not a name of the store');
      await rm(placeOf(name), { force: true });
    },
    async *names() {
      for await (const name of filesIn(root)) if (NAME.test(name)) yield name;
    },
  };
};
