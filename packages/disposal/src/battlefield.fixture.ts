import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256, systemClock } from '@bongsu/kit';
import { approveAll, carryOut, pin, type Action, type Certificate, type Plan, type Store } from './index.ts';
import { emptyTree, inStore, valueOf } from './tree.fixture.ts';

/** What the attacker is told. */
export interface Battlefield {
  readonly root: string;
  readonly victim: string;
  readonly scrap: string;
  readonly paths: readonly string[];
  readonly seed: number;
}

export interface Order {
  readonly files: number;
  readonly seed: number;
  readonly action: Action;
  /** How often what was refused is tried again. */
  readonly rounds: number;
  readonly place?: string;
}

export interface Report {
  readonly swaps: { readonly file: number; readonly folder: number; readonly store: number };
  readonly done: number;
  /** How often a file was refused, by reason. */
  readonly refused: Readonly<Record<string, number>>;
  /** How often the wrong file had already been moved and went back. */
  readonly putBack: number;
  readonly seconds: number;
  /** Everything that is not as promised; empty when all is well. */
  readonly broken: readonly string[];
}

const FOLDERS = 20;
const contentAt = (kind: string, path: string): string => `${kind} ${path} `.repeat(3);

/** Everything below a folder as one text: paths, modes, contents, where links point. */
const portrait = (root: string): string =>
  sha256(
    fs
      .readdirSync(root, { recursive: true, encoding: 'utf8' })
      .toSorted()
      .map((path) => {
        const stat = fs.lstatSync(join(root, path));
        const inside = stat.isFile() ? sha256(fs.readFileSync(join(root, path))) : '';
        return `${path} ${stat.mode} ${stat.size * Number(stat.isFile())} ${inside}`;
      })
      .join('\n'),
  );

const build = (base: string, { files, seed }: Order): Battlefield => {
  const [root, victim, scrap] = [join(base, 'root'), join(base, 'victim'), join(base, 'scrap')];
  const paths = Array.from(
    { length: files },
    (_, index) => `부서 ${index % FOLDERS}/report ${Math.floor(index / FOLDERS)}.hwp`,
  );
  fs.mkdirSync(scrap);
  for (let folder = 0; folder < FOLDERS; folder += 1) {
    fs.mkdirSync(join(root, `부서 ${folder}`), { recursive: true });
    fs.mkdirSync(join(victim, `부서 ${folder}`), { recursive: true });
    fs.writeFileSync(join(root, `부서 ${folder}`, 'bystander'), contentAt('bystander', String(folder)));
  }
  for (const path of paths) {
    fs.writeFileSync(join(root, path), contentAt('listed', path));
    fs.writeFileSync(join(victim, path), contentAt('victim', path));
  }
  return { root, victim, scrap, paths, seed };
};

const attackerOf = (field: Battlefield): { ready: Promise<unknown>; stop: () => Promise<Report['swaps']> } => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('attacker.fixture.ts', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(field));
  const said = new Promise<string>((resolve) => {
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    child.once('close', () => resolve(text));
  });
  return {
    ready: once(child.stdout, 'data'),
    stop: async () => {
      fs.writeFileSync(join(field.scrap, 'stop'), '');
      return JSON.parse(await said) as Report['swaps'];
    },
  };
};

interface Work {
  readonly certificates: Certificate[];
  readonly refused: Record<string, number>;
  readonly putBack: number;
  /** The lines of the journal about a file. */
  readonly story: (path: string) => string;
}

const workThrough = async (store: Store, plan: Plan, { action, rounds }: Order): Promise<Work> => {
  const deps = { store, clock: systemClock, who: 'officer' };
  const certificates: Certificate[] = [];
  const refused: Record<string, number> = {};
  let { items } = approveAll(plan, 'cpo');
  for (let round = 0; round < rounds && items.length > 0; round += 1) {
    const outcomes = valueOf(await carryOut(plan, { ...approveAll(plan, 'cpo'), items }, action, deps));
    const again = new Set<string>();
    for (const outcome of outcomes) {
      if (outcome.done) certificates.push(outcome.certificate);
      else {
        again.add(outcome.path);
        refused[outcome.reason] = (refused[outcome.reason] ?? 0) + 1;
      }
    }
    items = items.filter(({ path }) => again.has(path));
  }
  const story = (path: string): string => {
    const ids = new Set(
      [...store.journal.items.values()]
        .filter(({ intent }) => intent.pinned.path === path)
        .map(({ intent }) => intent.id),
    );
    return store.journal
      .lines()
      .flatMap((line) =>
        'id' in line && ids.has(line.id) ? [`${line.line} ${'reason' in line ? line.reason : ''}`] : [],
      )
      .join(', ');
  };
  return {
    certificates,
    refused,
    story,
    putBack: store.journal.lines().filter(({ line }) => line === 'returning').length,
  };
};

/** The content of every regular file anywhere but at the victim's. */
const standing = (base: string): Set<string> => {
  const found = new Set<string>();
  for (const part of ['root', 'scrap'])
    for (const entry of fs.readdirSync(join(base, part), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) found.add(sha256(fs.readFileSync(join(entry.parentPath, entry.name))));
  return found;
};

const judge = (base: string, field: Battlefield, work: Work, plan: Plan): string[] => {
  const broken: string[] = [];
  const { certificates } = work;
  const found = standing(base);
  const certified = new Map(certificates.map((certificate) => [certificate.path, certificate]));
  if (certified.size !== certificates.length) broken.push('a file was certified twice');
  for (const { path, sha256: digest } of plan.items) {
    const certificate = certified.get(path);
    const isThere = found.has(digest);
    if (certificate === undefined && !isThere) broken.push(`gone without a certificate: ${path} (${work.story(path)})`);
    if (certificate !== undefined && isThere) broken.push(`certified and still there: ${path}`);
    if (certificate?.after !== undefined && certificate.after !== null && !found.has(certificate.after))
      broken.push(`no ciphertext: ${path}`);
  }
  for (let folder = 0; folder < FOLDERS; folder += 1)
    if (!found.has(sha256(contentAt('bystander', String(folder))))) broken.push(`bystander gone: ${folder}`);
  for (const path of certified.keys()) if (!field.paths.includes(path)) broken.push(`not on the list: ${path}`);
  return broken;
};

/** Lets an attacker loose on files while they are dealt with, and says what came of it. */
export const race = async (order: Order): Promise<Report> => {
  using tree = emptyTree(order.place);
  const field = build(tree.root, order);
  const before = portrait(field.victim);
  const plan = valueOf(await pin(field.root, field.paths));
  return await inStore(field.root, async (store) => {
    const attacker = attackerOf(field);
    await attacker.ready;
    const start = process.hrtime.bigint();
    const work = await workThrough(store, plan, order);
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    const swaps = await attacker.stop();
    const broken = judge(tree.root, field, work, plan);
    if (portrait(field.victim) !== before) broken.push('the victim was touched');
    return { swaps, done: work.certificates.length, refused: work.refused, putBack: work.putBack, seconds, broken };
  });
};
