import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkBoundaries } from './check.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bongsu-boundaries-'));
  for (const part of [
    'packages/kit',
    'packages/contracts',
    'packages/statute',
    'packages/docgen',
    'packages/testkit',
  ]) {
    write(`${part}/package.json`, JSON.stringify({ name: `@bongsu/${part.split('/')[1]!}` }));
    write(`${part}/src/index.ts`, 'export const one = 1;');
  }
  for (const part of ['web', 'cli', 'server']) {
    write(`apps/${part}/package.json`, JSON.stringify({ name: `@bongsu/${part}` }));
  }
  write('apps/server/src/database/index.ts', 'export const sql = 1; export type Tx = number;');
});

afterEach(() => rmSync(root, { recursive: true }));

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

const breaches = (): string[] =>
  checkBoundaries(root).violations.map(({ path, line, rule }) => `${path}:${String(line)} ${rule}`);

/** Each row: the file, its text, and the rule it breaks on its first line (`undefined` for none). */
const cases: readonly (readonly [path: string, text: string, rule: string | undefined])[] = [
  ['packages/kit/src/a.ts', `import { one } from '@bongsu/contracts';`, 'direction'],
  ['packages/kit/src/a.ts', `import { createHash } from 'node:crypto';`, undefined],
  ['packages/contracts/src/a.ts', `import { z } from 'zod';`, undefined],
  ['packages/contracts/src/a.ts', `import type { Clock } from '@bongsu/kit';`, 'direction'],
  ['packages/contracts/src/a.ts', `import { createHash } from 'node:crypto';`, 'contracts-only-zod'],
  ['packages/contracts/src/a.test.ts', `import { readFile } from 'node:fs/promises';`, undefined],
  ['packages/statute/src/a.ts', `import { one } from '@bongsu/kit';`, undefined],
  ['packages/statute/src/a.ts', `import { one } from '@bongsu/docgen';`, 'direction'],
  ['packages/statute/src/a.ts', `export { one } from '@bongsu/contracts';`, 'direction'],
  ['packages/statute/src/a.ts', `export * from '@bongsu/contracts';`, 'direction'],
  ['packages/statute/src/a.ts', `type A = import('@bongsu/contracts').A;`, 'direction'],
  ['packages/statute/src/a.ts', `const a = await import('@bongsu/contracts');`, 'direction'],
  ['packages/statute/src/a.ts', 'const a = await import(`@bongsu/contracts`);', 'direction'],
  ['packages/statute/src/a.ts', `const a = require('@bongsu/contracts');`, 'direction'],
  ['packages/statute/src/a.ts', `// import { one } from '@bongsu/contracts';`, undefined],
  ['packages/statute/src/a.ts', `const text = "import { one } from '@bongsu/contracts'";`, undefined],
  ['packages/statute/src/a.test.ts', `import { fakeClock } from '@bongsu/testkit';`, undefined],
  ['packages/statute/src/a.ts', `import { fakeClock } from '@bongsu/testkit';`, 'direction'],
  ['packages/docgen/src/a.ts', `import pg from 'pg';`, 'pure-engine'],
  ['packages/docgen/src/a.ts', `import fastify from 'fastify';`, 'pure-engine'],
  ['apps/web/src/a.tsx', `import { one } from '@bongsu/contracts';`, undefined],
  ['apps/web/src/a.tsx', `import { one } from '@bongsu/kit';`, 'direction'],
  ['apps/web/src/a.tsx', `import { readFile } from 'node:fs';`, 'web-in-browser'],
  ['apps/web/src/a.tsx', `const a = <p>Don't \`new Date()\` process.env</p>;`, undefined],
  ['apps/web/src/a.tsx', `const a = <p>{Date.now()}</p>;`, 'clock'],
  ['apps/web/src/clock.ts', `export const now = (): number => Date.now();`, undefined],
  ['apps/web/vite.config.ts', `import { readFile } from 'node:fs'; process.env['CI'];`, undefined],
  ['apps/cli/src/a.ts', `import { one } from '@bongsu/statute';`, undefined],
  ['apps/cli/src/a.ts', `import { one } from '@bongsu/server';`, 'direction'],
  ['apps/server/src/a.ts', `import { one } from '@bongsu/docgen';`, undefined],
  ['apps/server/src/a.ts', `import { one } from '@bongsu/web';`, 'direction'],
  ['apps/server/src/a.ts', `import { one } from '@bongsu/kit/src/index.ts';`, undefined],
  ['apps/server/src/a.ts', `import { one } from '@bongsu/kit/src/time.ts';`, 'front-door'],
  ['apps/server/src/a.ts', `import { one } from '../../../packages/kit/src/index.ts';`, 'front-door'],
  ['apps/server/src/features/incidents/a.ts', `import { b } from '../people/index.ts';`, undefined],
  ['apps/server/src/features/incidents/a.ts', `import { b } from '../people/store.ts';`, 'feature-index'],
  ['apps/server/src/features/incidents/a.ts', `import { b } from '../../features/people/list.ts';`, 'feature-index'],
  ['apps/server/src/features/incidents/a.test.ts', `import { routes } from '../people/routes.ts';`, undefined],
  ['apps/server/src/features/routes.ts', `import { routes } from './people/routes.ts';`, undefined],
  ['apps/server/src/features/incidents/open.ts', `import { sql } from '../../database/index.ts';`, undefined],
  ['apps/server/src/features/incidents/open.ts', `import type { Tx } from '../../database/index.ts';`, undefined],
  ['apps/server/src/features/incidents/open.ts', `import pg from 'pg';`, 'database-driver'],
  ['apps/server/src/features/incidents/store.ts', `import sql from 'sql-template-tag';`, undefined],
  ['apps/server/src/http/a.ts', `import pg from 'pg';`, 'database-driver'],
  ['apps/server/src/http/a.ts', `import sql from 'sql-template-tag';`, 'database-driver'],
  ['apps/server/src/database/a.ts', `import pg from 'pg';`, undefined],
  ['apps/server/src/app.test.ts', `import './main.ts';`, 'main-is-last'],
  ['apps/server/src/a.ts', `const a = process.env['PORT'];`, 'environment'],
  ['apps/server/src/a.ts', `const a = process['env'];`, 'environment'],
  ['apps/server/src/a.ts', `const a = globalThis.process.env;`, 'environment'],
  ['apps/server/src/a.ts', `const { env } = process;`, 'environment'],
  ['apps/server/src/a.ts', `import { env } from 'node:process';`, 'environment'],
  ['apps/server/src/config.ts', `const a = process.env['PORT'];`, undefined],
  ['e2e/a.ts', `const a = process.env['PORT'];`, undefined],
  ['apps/server/src/a.ts', `const a = new Date();`, 'clock'],
  ['apps/server/src/a.ts', `const a = new Date('2026-11-21T09:00');`, 'clock'],
  ['apps/server/src/a.ts', `const a = new Date(2026, 10, 21);`, 'clock'],
  ['apps/server/src/a.ts', `const a = new Date(at.epochMilliseconds);`, undefined],
  ['apps/server/src/a.ts', `const a = Temporal.Now.instant();`, 'clock'],
  ['apps/server/src/a.ts', `const a = globalThis.Date.now();`, 'clock'],
  ['packages/kit/src/time.ts', `const a = Temporal.Now.instant();`, undefined],
  ['packages/kit/src/a.ts', `const a = Date.now();`, 'clock'],
  ['bench/a.ts', `const a = Date.now();`, undefined],
];

describe('the boundaries', () => {
  it.each(cases)('in %s judge %s as %s', (path, text, rule) => {
    write(path, text);
    expect(breaches()).toEqual(rule === undefined ? [] : [`${path}:1 ${rule}`]);
  });

  it('see through a symbolic link', () => {
    write('packages/docgen/src/secret.ts', 'export const two = 2;');
    symlinkSync(join(root, 'packages/docgen/src'), join(root, 'packages/statute/src/inside'));
    write('packages/statute/src/a.ts', `import { two } from './inside/secret.ts';`);
    expect(breaches()).toContain('packages/statute/src/a.ts:1 direction');
  });

  it('tell the line and what to do', () => {
    write('apps/server/src/a.ts', `/** A comment. */\nconst a = 1;\nconst b = process.env['PORT'];`);
    expect(checkBoundaries(root).violations).toEqual([
      {
        path: 'apps/server/src/a.ts',
        line: 3,
        rule: 'environment',
        advice: expect.stringContaining('config.ts reads the environment'),
      },
    ]);
  });

  it('find a ring of files, through types as well, and tell it once', () => {
    write('apps/server/src/a.ts', `import { b } from './b.ts';`);
    write('apps/server/src/b.ts', `\nexport type { C } from './c.ts';`);
    write('apps/server/src/c.ts', `\n\nimport type { A } from './a.ts';`);
    expect(breaches()).toEqual(['apps/server/src/c.ts:3 cycle']);
  });

  it('stop at a file that cannot be read as TypeScript', () => {
    write('apps/server/src/a.ts', 'const a = ;');
    expect(breaches).toThrow('cannot be parsed');
  });
});
