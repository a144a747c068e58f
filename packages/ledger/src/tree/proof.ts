/** Proofs that an entry lies in a tree, and that one tree is the beginning of another. RFC 6962 sections 2.1.1 and 2.1.2. */
import { EMPTY_ROOT, hashNode, type Hash } from './hash.ts';

/** The hash of the `index`th perfect subtree of 2^`level` leaves. */
export type ReadNode = (level: number, index: number) => Hash;

/** The largest power of two below `size`, which is at least 2. */
const splitOf = (size: number): number => {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
};

/** The hash of the leaves from `from` up to `to`, a range as the definition of the tree cuts it. */
const subtree = (read: ReadNode, from: number, to: number): Hash => {
  const size = to - from;
  const level = Math.log2(size);
  if (Number.isInteger(level) && from % size === 0) return read(level, from / size);
  const split = splitOf(size);
  return hashNode(subtree(read, from, from + split), subtree(read, from + split, to));
};

export const rootOf = (read: ReadNode, size: number): Hash => (size === 0 ? EMPTY_ROOT : subtree(read, 0, size));

/** What the leaf at `index` needs beside it to come to the root of `size` leaves; the lowest first. */
export const proveInclusion = (read: ReadNode, index: number, size: number): Hash[] => {
  if (index < 0 || index >= size) throw new RangeError(`There is no leaf ${index} in a tree of ${size}.`);
  const proof: Hash[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      proof.unshift(subtree(read, middle, to));
      to = middle;
    } else {
      proof.unshift(subtree(read, from, middle));
      from = middle;
    }
  }
  return proof;
};

/** What shows that a tree of `size` begins with one of `oldSize`. */
export const proveConsistency = (read: ReadNode, oldSize: number, size: number): Hash[] => {
  if (oldSize < 0 || oldSize > size) throw new RangeError(`A tree of ${size} does not begin with one of ${oldSize}.`);
  if (oldSize === 0 || oldSize === size) return [];
  const proof: Hash[] = [];
  let [from, to] = [0, size];
  let isOld = true;
  while (to !== oldSize) {
    const middle = from + splitOf(to - from);
    if (oldSize <= middle) {
      proof.unshift(subtree(read, middle, to));
      to = middle;
    } else {
      proof.unshift(subtree(read, from, middle));
      from = middle;
      isOld = false;
    }
  }
  if (!isOld) proof.unshift(subtree(read, from, to));
  return proof;
};

/** Whether the leaf lies at `index` of the tree. RFC 9162 section 2.1.3.2. */
export const verifyInclusion = (
  leaf: Hash,
  index: number,
  { size, root }: { readonly size: number; readonly root: Hash },
  proof: readonly Hash[],
): boolean => {
  if (index < 0 || index >= size) return false;
  let [at, last] = [index, size - 1];
  let hash = leaf;
  for (const beside of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = hashNode(beside, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else hash = hashNode(hash, beside);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && hash === root;
};

/** Whether the newer tree begins with the older one. RFC 9162 section 2.1.4.2. */
export const verifyConsistency = (
  older: { readonly size: number; readonly root: Hash },
  newer: { readonly size: number; readonly root: Hash },
  proof: readonly Hash[],
): boolean => {
  if (older.size > newer.size) return false;
  if (older.size === newer.size) return proof.length === 0 && older.root === newer.root;
  if (older.size === 0) return proof.length === 0;
  const isPower = Number.isInteger(Math.log2(older.size));
  const [first, ...rest] = isPower ? [older.root, ...proof] : proof;
  if (first === undefined) return false;
  let [at, last] = [older.size - 1, newer.size - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  let [old, young] = [first, first];
  for (const beside of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      old = hashNode(beside, old);
      young = hashNode(beside, young);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else young = hashNode(young, beside);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && old === older.root && young === newer.root;
};
