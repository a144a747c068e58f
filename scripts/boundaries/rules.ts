import type { ResolvedImport, TreeFile } from './tree.ts';

export interface Violation {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
  /** What to do about it. */
  readonly advice: string;
}

type Rule = (file: TreeFile) => Violation[];

/** Which parts of the house a part may know. Tests may know `testkit` besides. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'packages/kit': [],
  'packages/contracts': [],
  'packages/statute': ['packages/kit'],
  'packages/docgen': ['packages/kit'],
  'packages/scanner': ['packages/kit'],
  'packages/disposal': ['packages/kit'],
  'packages/exposure': ['packages/kit'],
  'packages/ledger': ['packages/kit'],
  'packages/access-sdk': [],
  'packages/testkit': ['packages/kit'],
  'apps/web': ['packages/contracts'],
  'apps/cli': [
    'packages/statute',
    'packages/docgen',
    'packages/scanner',
    'packages/disposal',
    'packages/exposure',
    'packages/ledger',
    'packages/kit',
    'packages/contracts',
  ],
  'apps/server': [
    'packages/contracts',
    'packages/statute',
    'packages/docgen',
    'packages/scanner',
    'packages/disposal',
    'packages/exposure',
    'packages/ledger',
    'packages/kit',
  ],
};

const ENGINES = new Set([
  'packages/kit',
  'packages/statute',
  'packages/docgen',
  'packages/scanner',
  'packages/disposal',
  'packages/exposure',
  'packages/ledger',
]);
const FOREIGN_TO_ENGINES = /^(?:pg|sql-template-tag|fastify|@fastify\/.*|nodemailer|react|react-dom|react\/.*)$/u;

const partOf = (path: string): string => path.split('/').slice(0, 2).join('/');
const isTest = (path: string): boolean =>
  /\.(?:test|fixture)\.tsx?$/u.test(path) ||
  path.startsWith('apps/server/test/') ||
  path.startsWith('packages/testkit/');
const isTooling = (path: string): boolean =>
  /^(?:scripts|bench|e2e)\//u.test(path) || /(?:^|\/)[\w-]+\.config\.ts$/u.test(path);

const forImports =
  (rule: string, judge: (file: TreeFile, one: ResolvedImport) => string | undefined): Rule =>
  (file) =>
    file.imports.flatMap((one) => {
      const advice = judge(file, one);
      return advice === undefined ? [] : [{ path: file.path, line: one.line, rule, advice }];
    });

const direction = forImports('direction', ({ path }, { file, specifier }) => {
  const [from, to] = [partOf(path), file === undefined ? undefined : partOf(file)];
  const allowed = MAY_IMPORT[from];
  if (to === undefined || to === from || allowed === undefined || allowed.includes(to)) return undefined;
  if (isTest(path) && to === 'packages/testkit') return undefined;
  const list = allowed.length === 0 ? 'nothing else of this project' : allowed.join(', ');
  return `${from} must not import ${specifier}: it may import ${list}. Move what both need to a part below.`;
});

const frontDoor = forImports('front-door', ({ path }, { file, specifier }) => {
  if (file === undefined || partOf(file) === partOf(path) || isTooling(path) || !(partOf(file) in MAY_IMPORT)) {
    return undefined;
  }
  if (file === `${partOf(file)}/src/index.ts` && specifier.startsWith('@')) return undefined;
  if (isTest(path) && partOf(path) === partOf(file)) return undefined;
  return `Import the package by its name (${partOf(file).replace(/^\w+\//u, '@bongsu/')}), not a file inside it.`;
});

const contractsRunAnywhere = forImports('contracts-only-zod', ({ path }, { file, specifier }) => {
  if (partOf(path) !== 'packages/contracts' || isTest(path) || file !== undefined || specifier === 'zod') {
    return undefined;
  }
  return `Contracts run in the browser too and use zod alone; ${specifier} has to be used on one side only.`;
});

const pureEngines = forImports('pure-engine', ({ path }, { specifier }) => {
  if (!ENGINES.has(partOf(path)) || isTest(path) || !FOREIGN_TO_ENGINES.test(specifier)) return undefined;
  return `An engine knows neither database nor web nor mail: give it what it needs as a value or a function.`;
});

const webStaysInBrowser = forImports('web-in-browser', ({ path }, { specifier }) => {
  if (!path.startsWith('apps/web/src/') || isTest(path) || !specifier.startsWith('node:')) return undefined;
  return `Pages run in the browser, where ${specifier} does not exist.`;
});

const featureOf = (path: string): string | undefined => /^apps\/server\/src\/features\/([^/]+)\//u.exec(path)?.[1];

// A test may set the scene with the operations of other features.
const featuresMeetAtIndex = forImports('feature-index', ({ path }, { file }) => {
  if (isTest(path)) return undefined;
  const [from, to] = [featureOf(path), file === undefined ? undefined : featureOf(file)];
  if (from === undefined || to === undefined || from === to || file!.endsWith(`features/${to}/index.ts`)) {
    return undefined;
  }
  return `Use what features/${to}/index.ts offers, or let that feature offer more.`;
});

const mayUseDriver = (path: string): boolean =>
  path.startsWith('apps/server/src/database/') || path.endsWith('/store.ts') || isTest(path) || isTooling(path);

const driverInDatabase = forImports('database-driver', ({ path }, { specifier }) => {
  if (!path.startsWith('apps/') || mayUseDriver(path) || !/^(?:pg|sql-template-tag)(?:\/|$)/u.test(specifier)) {
    return undefined;
  }
  return 'Take the connection and the `sql` template from apps/server/src/database/index.ts.';
});

const nobodyImportsMain = forImports('main-is-last', (_, { file }) =>
  file === 'apps/server/src/main.ts'
    ? 'main.ts starts the program when imported; import what it puts together.'
    : undefined,
);

const oneReaderOfEnvironment: Rule = ({ path, uses }) => {
  if (path === 'apps/server/src/config.ts' || isTest(path) || isTooling(path)) return [];
  const advice = 'Only apps/server/src/config.ts reads the environment: add a setting there and pass it in.';
  return uses
    .filter(({ kind }) => kind === 'environment')
    .map(({ line, text }) => ({ path, line, rule: 'environment', advice: `${text}: ${advice}` }));
};

const CLOCKS = new Set(['packages/kit/src/time.ts', 'apps/web/src/clock.ts', 'packages/access-sdk/src/clock.ts']);

const oneClock: Rule = ({ path, uses }) => {
  if (CLOCKS.has(path) || isTest(path) || isTooling(path)) return [];
  const advice = path.startsWith('apps/web/')
    ? 'Take the time from apps/web/src/clock.ts.'
    : 'Take the time from the injected Clock of @bongsu/kit.';
  return uses
    .filter(({ kind }) => kind === 'machine-time')
    .map(({ line, text }) => ({ path, line, rule: 'clock', advice: `${text}: ${advice}` }));
};

export const rules: readonly Rule[] = [
  direction,
  frontDoor,
  contractsRunAnywhere,
  pureEngines,
  webStaysInBrowser,
  featuresMeetAtIndex,
  driverInDatabase,
  nobodyImportsMain,
  oneReaderOfEnvironment,
  oneClock,
];
