import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { Decrypter } from 'age-encryption';
import { approveAll, carryOut, pin, type Action, type Outcome, type Plan } from './index.ts';
import { clockAt, inStore, makeKeys, NOW, valueOf, type Tree } from './tree.fixture.ts';

export const organisation = await makeKeys();
export const owner = await makeKeys();
export const stranger = await makeKeys();
const recipients = [organisation.recipient, owner.recipient];
export const encrypt: Action = { kind: 'encrypt', recipients };
export const quarantine: Action = { kind: 'quarantine', recipients };
export const destroy: Action = { kind: 'destroy' };

export const planOf = async (tree: Tree, ...paths: string[]): Promise<Plan> => valueOf(await pin(tree.root, paths));

export const act = async (tree: Tree, plan: Plan, action: Action, clock = clockAt(NOW)): Promise<readonly Outcome[]> =>
  inStore(tree.root, async (store) =>
    valueOf(await carryOut(plan, approveAll(plan, 'cpo'), action, { store, clock, who: 'officer' })),
  );

export const filesOf = (tree: Tree, folder: string): string[] => fs.readdirSync(tree.at(`.bongsu-disposal/${folder}`));

/** With the public `age` program where it is installed, and with the library otherwise: it is decrypted either way. */
export const decrypted = async (file: string, identity: string): Promise<string | null> => {
  const program = spawnSync('age', ['-d', '-i', '-', file], { input: `${identity}\n`, maxBuffer: 1 << 28 });
  if (program.error === undefined) return program.status === 0 ? program.stdout.toString('utf8') : null;
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(fs.readFileSync(file), 'text').catch(() => null);
};
