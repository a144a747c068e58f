import fs from 'node:fs';
import { join } from 'node:path';
import { approveAll, carryOut, expire, listQuarantine, pin, restore, resume, type Action, type Plan } from './index.ts';
import { clockAt, contentOf, inStore, makeKeys, NOW, valueOf, type Keys } from './tree.fixture.ts';

export const FLOWS = ['encrypt', 'quarantine', 'destroy', 'restore', 'expire'] as const;
export type Flow = (typeof FLOWS)[number];

/** One thing to be done with some files, as plain JSON: a process of its own can be told to do it. */
export interface Scene {
  readonly flow: Flow;
  readonly root: string;
  readonly plan: Plan;
  readonly organisation: Keys;
  readonly owner: Keys;
  /** Path and size of each file on the list. */
  readonly listed: readonly (readonly [string, number])[];
}

const LISTED = [
  ['작은 파일.txt', 300],
  ['자료/두 조각.hwp', 70_000],
  ['자료/안쪽/빈.csv', 0],
] as const;
export const BYSTANDERS = [
  ['남의 파일.txt', 500],
  ['자료/남의 것.hwp', 5000],
] as const;

const LATER = '2027-01-15T09:00:00+09:00';

export const contentFor = ([path, size]: readonly [string, number]): string =>
  size === 0 ? '' : contentOf(path, size);

const actionOf = (flow: Flow, recipients: readonly string[]): Action => {
  if (flow === 'destroy') return { kind: 'destroy', overwrite: 1 };
  return flow === 'encrypt' ? { kind: 'encrypt', recipients } : { kind: 'quarantine', recipients, overwrite: 1 };
};

const act = async (scene: Scene, flow: Flow, plan: Plan): Promise<void> => {
  const action = actionOf(flow, [scene.organisation.recipient, scene.owner.recipient]);
  await inStore(scene.root, async (store) => {
    await carryOut(plan, approveAll(plan, 'cpo'), action, { store, clock: clockAt(NOW), who: 'officer' });
  });
};

/** Does what the scene is about; what is done already is left out. */
export const perform = async (scene: Scene, plan = scene.plan): Promise<void> => {
  if (scene.flow !== 'restore' && scene.flow !== 'expire') return act(scene, scene.flow, plan);
  return inStore(scene.root, async (store) => {
    const deps = { store, clock: clockAt(scene.flow === 'expire' ? LATER : NOW), who: 'officer' };
    if (scene.flow === 'expire') await expire(deps);
    else for (const { id } of listQuarantine(store)) await restore(id, scene.owner.identity, deps);
  });
};

export const recover = (scene: Scene): Promise<void> =>
  inStore(scene.root, async (store) => {
    await resume(store, clockAt(NOW));
  });

/** Sets the scene in an empty folder. */
export const prepare = async (flow: Flow, root: string): Promise<Scene> => {
  for (const one of [...LISTED, ...BYSTANDERS]) {
    fs.mkdirSync(join(root, one[0], '..'), { recursive: true });
    fs.writeFileSync(join(root, one[0]), contentFor(one));
  }
  const plan = valueOf(
    await pin(
      root,
      LISTED.map(([path]) => path),
    ),
  );
  const scene = { flow, root, plan, organisation: await makeKeys(), owner: await makeKeys(), listed: LISTED };
  if (flow === 'restore' || flow === 'expire') await act(scene, 'quarantine', plan);
  return scene;
};
