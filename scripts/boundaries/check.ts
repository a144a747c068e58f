import { findCycles } from './cycles.ts';
import { rules, type Violation } from './rules.ts';
import { readTree } from './tree.ts';

/** Every breach of the house's direction in the checkout at `root`, in the order of the files. */
export const checkBoundaries = (root: string): { readonly files: number; readonly violations: Violation[] } => {
  const files = readTree(root);
  const broken = files.flatMap((file) => rules.flatMap((rule) => rule(file)));
  const violations = [...broken, ...findCycles(files)].toSorted((left, right) =>
    left.path === right.path ? left.line - right.line : left.path < right.path ? -1 : 1,
  );
  return { files: files.length, violations };
};
