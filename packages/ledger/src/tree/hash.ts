/** Hashes of a Merkle tree. RFC 6962 section 2.1: a leaf and an inner node are told apart by their first byte. */
import { hash } from 'node:crypto';

/** SHA-256 as 32 characters, one for each byte: compared as texts are, and twice as fast to come by as a `Buffer`. */
export type Hash = string & { readonly is: 'hash' };

export const HASH_SIZE = 32;
const LEAF = 0;
const NODE = 1;

const sha256 = (bytes: Uint8Array): Hash => hash('sha256', bytes, 'binary') as Hash;

export const hashOf = (bytes: Uint8Array): Hash =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1') as Hash;
export const bytesOf = (one: Hash): Buffer => Buffer.from(one, 'latin1');
export const toBase64 = (one: Hash): string => bytesOf(one).toString('base64');
export const fromBase64 = (text: string): Hash => Buffer.from(text, 'base64').toString('latin1') as Hash;

/** Of no entry at all. */
export const EMPTY_ROOT: Hash = sha256(Buffer.alloc(0));

let leaf = Buffer.alloc(4096);

/** Of what stands in `parts`, one after the other. */
export const hashLeaf = (...parts: readonly Uint8Array[]): Hash => {
  let end = 1;
  for (const part of parts) {
    if (end + part.length > leaf.length) leaf = Buffer.concat([leaf], (end + part.length) * 2);
    leaf.set(part, end);
    end += part.length;
  }
  leaf[0] = LEAF;
  return sha256(leaf.subarray(0, end));
};

const node = Buffer.alloc(1 + 2 * HASH_SIZE);

export const hashNode = (left: Hash, right: Hash): Hash => {
  node[0] = NODE;
  node.write(left, 1, HASH_SIZE, 'latin1');
  node.write(right, 1 + HASH_SIZE, HASH_SIZE, 'latin1');
  return sha256(node);
};
