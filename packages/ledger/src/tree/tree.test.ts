import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Frontier } from './frontier.ts';
import { bytesOf, EMPTY_ROOT, hashLeaf, hashOf, type Hash } from './hash.ts';
import {
  proveConsistency,
  proveInclusion,
  rootOf,
  verifyConsistency,
  verifyInclusion,
  type ReadNode,
} from './proof.ts';

/** The leaves and roots that implementations of RFC 6962 are tested with. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const sha256 = (...parts: readonly Uint8Array[]): Hash =>
  hashOf(parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest());

const hex = (hash: Hash): string => bytesOf(hash).toString('hex');

/** The definition, word for word. RFC 6962 section 2.1. */
const definition = (leaves: readonly Hash[]): Hash => {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return leaves[0]!;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Buffer.of(1), bytesOf(definition(leaves.slice(0, split))), bytesOf(definition(leaves.slice(split))));
};

const leavesOf = (count: number): Hash[] =>
  Array.from({ length: count }, (_, index) => hashLeaf(Buffer.from(`leaf ${index}`)));

const readFrom =
  (leaves: readonly Hash[]): ReadNode =>
  (level, index) =>
    definition(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));

const grown = (leaves: readonly Hash[]): Frontier => {
  const frontier = new Frontier();
  for (const leaf of leaves) frontier.append(leaf);
  return frontier;
};

describe('the root of a tree', () => {
  it('is the one that everybody else comes to', () => {
    const leaves = LEAVES.map((entry) => hashLeaf(Buffer.from(entry, 'hex')));
    const roots = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((size) => hex(grown(leaves.slice(0, size)).root()));
    expect(roots).toEqual(ROOTS);
    expect(hex(EMPTY_ROOT)).toBe(ROOTS[0]);
  });

  it('is the one of the definition, at any size, also when the tree is grown from its edge', () => {
    fc.assert(
      fc.property(fc.nat({ max: 300 }), fc.nat({ max: 300 }), (before, after) => {
        const leaves = leavesOf(before + after);
        const half = grown(leaves.slice(0, before));
        const again = new Frontier(half.size, half.edge);
        for (const leaf of leaves.slice(before)) again.append(leaf);
        const root = definition(leaves);
        expect([again.root(), grown(leaves).root(), rootOf(readFrom(leaves), leaves.length)]).toEqual([
          root,
          root,
          root,
        ]);
      }),
    );
  });
});

describe('a proof', () => {
  it('holds for the record and the tree it was made for, and for no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 130 }), fc.nat(), fc.nat(), (size, pick, other) => {
        const leaves = leavesOf(size);
        const root = definition(leaves);
        const index = pick % size;
        const proof = proveInclusion(readFrom(leaves), index, size);
        expect(verifyInclusion(leaves[index]!, index, { size, root }, proof)).toBe(true);
        const wrong = other % size;
        if (wrong !== index) {
          expect(verifyInclusion(leaves[wrong]!, index, { size, root }, proof)).toBe(false);
          expect(verifyInclusion(leaves[index]!, wrong, { size, root }, proof)).toBe(false);
        }
        expect(verifyInclusion(leaves[index]!, index, { size, root: hashLeaf(bytesOf(root)) }, proof)).toBe(false);
        expect(verifyInclusion(leaves[index]!, index, { size, root }, [...proof, root])).toBe(false);
        if (proof.length > 0)
          expect(verifyInclusion(leaves[index]!, index, { size, root }, proof.slice(1))).toBe(false);
      }),
    );
  });

  it('shows that a tree begins with an older one, and never that it begins with another', () => {
    fc.assert(
      fc.property(fc.nat({ max: 130 }), fc.nat({ max: 130 }), (left, right) => {
        const [old, size] = [Math.min(left, right), Math.max(left, right)];
        const leaves = leavesOf(size);
        const older = { size: old, root: definition(leaves.slice(0, old)) };
        const newer = { size, root: definition(leaves) };
        const proof = proveConsistency(readFrom(leaves), old, size);
        expect(verifyConsistency(older, newer, proof)).toBe(true);
        if (old === 0) return;
        const forged = { size: old, root: definition([...leaves.slice(0, old - 1), hashLeaf(Buffer.from('another'))]) };
        expect(verifyConsistency(forged, newer, proof)).toBe(false);
        if (old < size)
          expect(verifyConsistency(older, { size, root: hashLeaf(bytesOf(newer.root)) }, proof)).toBe(false);
      }),
    );
  });
});
