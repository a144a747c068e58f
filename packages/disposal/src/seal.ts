import { createHash } from 'node:crypto';
import fs from 'node:fs';
import type { Digest } from '@bongsu/kit';
import { Decrypter, Encrypter, type Identity, type Recipient } from 'age-encryption';
import type { Open } from './at.ts';

const CHUNK = 1 << 16;

/** The bytes of an open file from its beginning, read as they are asked for. */
const bytesOf = (file: Open, seen?: (bytes: Uint8Array) => void): ReadableStream<Uint8Array> => {
  let position = 0;
  return new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        const buffer = new Uint8Array(CHUNK);
        const count = fs.readSync(file.fd, buffer, 0, CHUNK, position);
        if (count === 0) {
          controller.close();
          return;
        }
        position += count;
        seen?.(buffer.subarray(0, count));
        controller.enqueue(buffer.subarray(0, count));
      },
    },
    { highWaterMark: 0 },
  );
};

const inMemory = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(bytes);
      controller.close();
    },
  });

const writeInto = async (target: Open, content: ReadableStream<Uint8Array>): Promise<void> => {
  for await (const bytes of content)
    for (let done = 0; done < bytes.length;) done += fs.writeSync(target.fd, bytes, done);
};

/** The key of one ciphertext, in memory alone: opens it for the check, and nobody else has it. */
export type FileKey = Uint8Array;

/**
 * Encrypts an open file, or bytes, into another file, in the age format, to these recipients only. Also answers the ciphertext's own key:
 * it is caught by a recipient that adds nothing to the header.
 */
export const encryptInto = async (
  source: Open | Uint8Array,
  target: Open,
  recipients: readonly string[],
): Promise<FileKey> => {
  let caught: FileKey | undefined;
  const catcher: Recipient = {
    wrapFileKey: (fileKey) => {
      caught = Uint8Array.from(fileKey);
      return [];
    },
  };
  const encrypter = new Encrypter();
  for (const recipient of [...recipients, catcher]) encrypter.addRecipient(recipient);
  const content = source instanceof Uint8Array ? inMemory(source) : bytesOf(source);
  await writeInto(target, await encrypter.encrypt(content));
  return caught!;
};

const decrypterOf = (identity: string | Identity): Decrypter => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter;
};

/** Decrypts into another open file. Throws when the identity does not fit or a byte was changed. */
export const decryptInto = async (source: Open, target: Open, identity: string): Promise<void> =>
  writeInto(target, await decrypterOf(identity).decrypt(bytesOf(source)));

/** Decrypts something small to its text. */
export const decryptText = async (source: Open, identity: string): Promise<string> =>
  Buffer.from(await decrypterOf(identity).decrypt(fs.readFileSync(source.fd))).toString('utf8');

/** Reads a ciphertext from its file again: its digest, and the digest of what it decrypts to. */
export const readBack = async (file: Open, key: FileKey): Promise<{ sealed: Digest; plain: Digest }> => {
  const [sealed, plain] = [createHash('sha256'), createHash('sha256')];
  const identity: Identity = { unwrapFileKey: () => Uint8Array.from(key) };
  const content = await decrypterOf(identity).decrypt(bytesOf(file, (bytes) => sealed.update(bytes)));
  for await (const bytes of content) plain.update(bytes);
  return { sealed: `sha256:${sealed.digest('hex')}`, plain: `sha256:${plain.digest('hex')}` };
};
