/** Hashes of a Merkle tree. RFC 6962 section 2.1: a leaf and an inner node are told apart by their first byte. */
import { hash } from 'node:crypto';

/** SHA-256, 32 bytes. */
export type Hash = Buffer;

export const HASH_SIZE = 32;
const LEAF = 0;
const NODE = 1;

/** Of no entry at all. */
export const EMPTY_ROOT: Hash = hash('sha256', '', 'buffer');

export const hashLeaf = (entry: Uint8Array): Hash => {
  const bytes = Buffer.allocUnsafe(entry.length + 1);
  bytes[0] = LEAF;
  bytes.set(entry, 1);
  return hash('sha256', bytes, 'buffer');
};

const node = Buffer.alloc(1 + 2 * HASH_SIZE);

export const hashNode = (left: Uint8Array, right: Uint8Array): Hash => {
  node[0] = NODE;
  node.set(left, 1);
  node.set(right, 1 + HASH_SIZE);
  return hash('sha256', node, 'buffer');
};
