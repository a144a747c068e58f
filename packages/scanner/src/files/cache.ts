import { createHash } from 'node:crypto';
import { chmodSync, closeSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pathBytesOf } from './place.ts';
import type { Entry } from './walk.ts';
import type { FileResult } from './task.ts';

/** What was found in a file that has not changed since: masks and places, never a value. */
type Known = Pick<FileResult, 'findings' | 'skipped'>;

interface Line extends Known {
  readonly path: string;
  readonly mark: string;
}

const SOURCES = fileURLToPath(new URL('..', import.meta.url));
const COMPILED = ['engine', 'documents'].map((name) =>
  fileURLToPath(new URL(`../../dist/${name}.wasm`, import.meta.url)),
);
/** Says which version of Tesseract recognises pictures. */
const PACKAGE = fileURLToPath(new URL('../../package.json', import.meta.url));

const rulesFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.test|\.fixture)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();

/** Changes with every rule: what an older version found says nothing about what this one would find. */
export const rulesVersion = (own: unknown): string => {
  const hash = createHash('sha256').update(readFileSync(PACKAGE));
  for (const path of COMPILED) hash.update(readFileSync(path));
  hash.update(JSON.stringify(own));
  for (const path of rulesFiles(SOURCES)) hash.update(readFileSync(path));
  return hash.digest('hex').slice(0, 32);
};

const keyOf = (entry: Entry): string => pathBytesOf(entry).pathBytes ?? entry.path;

/** The first line: the version of the rules, and the least confidence. */
const HEAD = /^[0-9a-f]{32} [123]$/;

/** Something else lies where the cache should be. */
export class NotACache extends Error {
  override readonly name = 'NotACache';
}

const readLines = (path: string): readonly string[] => {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return [];
  }
};

/** What earlier scans found, by the path and the mark of the file. A file that cannot be read counts as none. */
export class Cache {
  readonly #path: string;
  readonly #version: string;
  readonly #known = new Map<string, Line>();
  readonly #seen: Line[] = [];

  /** Throws where the path holds something else: nobody's file is written over. */
  constructor(path: string, version: string) {
    this.#path = path;
    this.#version = version;
    const [head = '', ...lines] = readLines(path);
    if (head !== '' && !HEAD.test(head)) throw new NotACache(path);
    if (head !== version) return;
    for (const text of lines) {
      try {
        const line = JSON.parse(text) as Line;
        this.#known.set(line.path, line);
      } catch {
        // The last line of a scan that broke off.
      }
    }
  }

  /** What is known of a file as it is now. */
  get(entry: Entry): Known | null {
    const line = this.#known.get(keyOf(entry));
    if (line?.mark !== entry.mark) return null;
    this.#seen.push(line);
    return line;
  }

  add(entry: Entry, { findings, skipped }: Known): void {
    this.#seen.push({ path: keyOf(entry), mark: entry.mark, findings, skipped });
  }

  /** Writes down what this scan saw, whole or not at all, for its owner alone. */
  save(): void {
    const draft = `${this.#path}.${String(process.pid)}`;
    const file = openSync(draft, 'w', 0o600);
    writeSync(file, `${this.#version}\n`);
    for (const line of this.#seen) writeSync(file, `${JSON.stringify(line)}\n`);
    fsyncSync(file);
    closeSync(file);
    chmodSync(draft, 0o600);
    renameSync(draft, this.#path);
  }
}
