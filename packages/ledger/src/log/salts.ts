/**
 * Sixteen bytes in front of each entry, so that nobody can guess a record that is gone from its hash in the tree. Each segment has a key
 * of its own, and the salts are AES-256 in counter mode under it: one record can be shown with its salt without telling another's, and
 * with the key all of them are gone.
 */
import { createCipheriv, randomBytes } from 'node:crypto';

export const SALT_SIZE = 16;
const SALT_KEY_SIZE = 32;

export const newSaltKey = (): Buffer => randomBytes(SALT_KEY_SIZE);

/** What is encrypted. */
let zeros = Buffer.alloc(0);

/** The salts of `count` records from the `first`th of a segment on, one after the other. */
export const saltsOf = (key: Buffer, first: number, count: number): Buffer => {
  const counter = Buffer.alloc(SALT_SIZE);
  counter.writeUIntBE(first, 10, 6);
  if (count * SALT_SIZE > zeros.length) zeros = Buffer.alloc(count * SALT_SIZE);
  return createCipheriv('aes-256-ctr', key, counter).update(zeros.subarray(0, count * SALT_SIZE));
};
