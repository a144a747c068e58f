import type { Violation } from './rules.ts';
import type { TreeFile } from './tree.ts';

/** Files that import each other in a ring, types included. Each ring is told once, at the import that closes it. */
export const findCycles = (files: readonly TreeFile[]): Violation[] => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const trail: string[] = [];
  const found: Violation[] = [];
  const visit = (file: TreeFile): void => {
    trail.push(file.path);
    for (const { file: target, line } of file.imports) {
      const next = target === undefined ? undefined : byPath.get(target);
      if (next === undefined || done.has(next.path)) continue;
      const start = trail.indexOf(next.path);
      if (start === -1) visit(next);
      else found.push(ring(file.path, line, trail.slice(start)));
    }
    trail.pop();
    done.add(file.path);
  };
  for (const file of files) if (!done.has(file.path)) visit(file);
  return found;
};

const ring = (path: string, line: number, members: readonly string[]): Violation => ({
  path,
  line,
  rule: 'cycle',
  advice: `These import each other in a ring: ${[...members, members[0]].join(' → ')}. Move what they share to a file of its own.`,
});
