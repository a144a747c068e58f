import fs from 'node:fs';
import { join } from 'node:path';
import { sha256, type Digest } from '@bongsu/kit';
import type { Certificate, Plan, Store } from './index.ts';
import type { Line } from './records.ts';

/** What is known when the battle is over. */
export interface Battle {
  /** Holds `root/` and `scrap/`. */
  readonly base: string;
  readonly plan: Plan;
  /** Files beside those on the list. */
  readonly bystanders: readonly Digest[];
  readonly certificates: readonly Certificate[];
  readonly storyOf: Story;
  /** Files of which the attacker removed a name and kept none. */
  readonly ledger: readonly Digest[];
}

/** The lines of the journal about a file. */
type Story = (path: string) => readonly Line[];

export const storiesIn = (store: Store): Story => {
  const paths = new Map([...store.journal.items].map(([id, { intent }]) => [id, intent.pinned.path]));
  return (path) => store.journal.lines().filter((line) => 'id' in line && paths.get(line.id) === path);
};

/** The content of every regular file anywhere but at the victim's. */
const standing = (base: string): Set<string> => {
  const found = new Set<string>();
  for (const part of ['root', 'scrap'])
    for (const entry of fs.readdirSync(join(base, part), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) found.add(sha256(fs.readFileSync(join(entry.parentPath, entry.name))));
  return found;
};

/** The engine had let go of it: nothing of the kind was begun, or it was given back. */
const isLetGo = (story: readonly Line[]): boolean => {
  const last = story.at(-1);
  return last === undefined || (last.line === 'settled' && !(last.where ?? '').startsWith('store:'));
};

/**
 * What is not as promised, and how many files are gone by the attacker's own doing: the engine had let go of them, and they
 * stand in its ledger. An attacker that removes nothing has an empty ledger, so that whatever is missing is the engine's.
 */
export const judge = (battle: Battle): { readonly broken: string[]; readonly removed: number } => {
  const { base, plan, bystanders, certificates, storyOf, ledger } = battle;
  const broken: string[] = [];
  const found = standing(base);
  const certified = new Map(certificates.map((certificate) => [certificate.path, certificate]));
  if (certified.size !== certificates.length) broken.push('a file was certified twice');
  const missing = plan.items.filter(({ path, sha256: digest }) => !certified.has(path) && !found.has(digest));
  const removed = missing.filter(({ path, sha256: digest }) => ledger.includes(digest) && isLetGo(storyOf(path)));
  for (const item of missing) {
    if (removed.includes(item)) continue;
    const story = storyOf(item.path).map((line) => `${line.line} ${'reason' in line ? line.reason : ''}`);
    broken.push(`gone without a certificate: ${item.path} (${story.join(', ')})`);
  }
  for (const { path, sha256: digest } of plan.items) {
    const after = certified.get(path)?.after ?? null;
    if (certified.has(path) && found.has(digest)) broken.push(`certified and still there: ${path}`);
    if (after !== null && !found.has(after)) broken.push(`no ciphertext: ${path}`);
  }
  const gone = bystanders.filter((digest) => !found.has(digest) && !ledger.includes(digest));
  if (gone.length > 0) broken.push(`bystanders gone: ${gone.length}`);
  const listed = new Set(plan.items.map(({ path }) => path));
  for (const path of certified.keys()) if (!listed.has(path)) broken.push(`not on the list: ${path}`);
  return { broken, removed: removed.length };
};
