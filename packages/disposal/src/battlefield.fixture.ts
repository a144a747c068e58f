import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256, systemClock, type Digest } from '@bongsu/kit';
import { judge, storiesIn } from './battle-judge.fixture.ts';
import { approveAll, carryOut, pin, type Action, type Certificate, type Plan, type Store } from './index.ts';
import { emptyTree, inStore, valueOf } from './tree.fixture.ts';

/** What the attacker is told. */
export interface Battlefield {
  readonly root: string;
  readonly victim: string;
  readonly scrap: string;
  readonly paths: readonly string[];
  readonly seed: number;
  /** Whether it removes what has two names. */
  readonly dedupes: boolean;
}

export interface Order {
  readonly files: number;
  readonly seed: number;
  readonly dedupes?: boolean;
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
  /** Files that are gone because the attacker removed them, by its ledger. */
  readonly removed: number;
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

const build = (base: string, { files, seed, dedupes = false }: Order): Battlefield => {
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
  return { root, victim, scrap, paths, seed, dedupes };
};

interface Spoils {
  readonly counts: Report['swaps'];
  readonly ledger: readonly Digest[];
}

const attackerOf = (field: Battlefield): { ready: Promise<unknown>; stop: () => Promise<Spoils> } => {
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
      return JSON.parse(await said) as Spoils;
    },
  };
};

const workThrough = async (store: Store, plan: Plan, { action, rounds }: Order) => {
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
  return {
    certificates,
    refused,
    storyOf: storiesIn(store),
    putBack: store.journal.lines().filter(({ line }) => line === 'returning').length,
  };
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
    const { counts: swaps, ledger } = await attacker.stop();
    const { certificates, refused, putBack, storyOf } = work;
    const bystanders = Array.from({ length: FOLDERS }, (_, folder) => sha256(contentAt('bystander', String(folder))));
    const { removed, broken } = judge({ base: tree.root, plan, bystanders, certificates, storyOf, ledger });
    if (portrait(field.victim) !== before) broken.push('the victim was touched');
    return { swaps, done: certificates.length, refused, putBack, removed, seconds, broken };
  });
};
