import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseFile, type Import, type Use } from './parse.ts';

/** An import with what it really points at. */
export interface ResolvedImport extends Import {
  /** The file in the checkout, from its root; `undefined` for packages from npm and Node's own modules. */
  readonly file: string | undefined;
}

export interface TreeFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly imports: readonly ResolvedImport[];
  readonly uses: readonly Use[];
}

const FOLDERS = ['packages', 'apps', 'scripts', 'bench', 'e2e'];
const SKIPPED = new Set(['node_modules', 'dist', 'data', 'coverage']);

/** Every TypeScript file of the checkout at `root`, its imports resolved to real paths. */
export const readTree = (root: string): TreeFile[] => {
  const real = realpathSync(root);
  const workspaces = findWorkspaces(real);
  return FOLDERS.flatMap((folder) => listFiles(join(real, folder))).map((absolute) => {
    const { imports, uses } = parseFile(absolute, readFileSync(absolute, 'utf8'));
    const resolved = imports.map(({ specifier, line }) => {
      const file = resolveImport(real, absolute, specifier, workspaces);
      return { specifier, line, file };
    });
    return { path: fromRoot(real, absolute), imports: resolved, uses };
  });
};

const listFiles = (folder: string): string[] => {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : listFiles(join(folder, entry.name));
    return /\.[cm]?tsx?$/u.test(entry.name) && !entry.name.endsWith('.d.ts') ? [join(folder, entry.name)] : [];
  });
};

/** Package name → folder, for the packages that live in this checkout. */
const findWorkspaces = (root: string): Map<string, string> => {
  const found = new Map<string, string>();
  for (const group of ['packages', 'apps']) {
    if (!existsSync(join(root, group))) continue;
    for (const name of readdirSync(join(root, group))) {
      const manifest = join(root, group, name, 'package.json');
      if (!existsSync(manifest)) continue;
      found.set((JSON.parse(readFileSync(manifest, 'utf8')) as { name: string }).name, dirname(manifest));
    }
  }
  return found;
};

const resolveImport = (
  root: string,
  from: string,
  specifier: string,
  workspaces: ReadonlyMap<string, string>,
): string | undefined => {
  const target = specifier.startsWith('.') || specifier.startsWith('/') ? resolve(dirname(from), specifier) : undefined;
  if (target !== undefined) return fromRoot(root, existsSync(target) ? realpathSync(target) : target);
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const folder = workspaces.get(name);
  if (folder === undefined) return undefined;
  const inside = specifier.slice(name.length + 1);
  return fromRoot(root, join(folder, inside === '' ? 'src/index.ts' : inside));
};

const fromRoot = (root: string, path: string): string => relative(root, path).replaceAll('\\', '/');
