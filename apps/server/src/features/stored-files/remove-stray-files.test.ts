import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { setTheStage } from '../../../test/story.ts';
import { systemActor } from '../../actor.ts';
import { removeStrayFiles } from './remove-stray-files.ts';
import { namesIn, referTo, storeFile, sweepAfter } from './store.fixture.ts';

const beKilled = (): Promise<never> => Promise.reject(new Error('killed'));

it('removes what belonged to nothing for a week: a file without a row, and half of one that never arrived', async () => {
  await using stage = await setTheStage();
  const folder = join(stage.deps.config.dataDir, 'files');
  await removeStrayFiles.run(stage.deps);
  await storeFile(stage.deps);
  await mkdir(join(folder, 'xx'), { recursive: true });
  await writeFile(join(folder, 'xx', `${'x'.repeat(22)}.part`), 'half');
  await sweepAfter(stage, 0);
  await sweepAfter(stage, 6);
  expect(await namesIn(stage.deps)).toHaveLength(2);
  await sweepAfter(stage, 1);
  expect(await namesIn(stage.deps)).toEqual([]);
});

it('gives its week to what a failed issuing left behind, too, and never touches what others put into the folder', async () => {
  await using stage = await setTheStage();
  const { deps } = stage;
  const failing = deps.database.transaction(systemActor, async (tx) => {
    await referTo(tx, deps, await storeFile(deps));
    throw new Error('the rest of the request failed');
  });
  await expect(failing).rejects.toThrow('the rest of the request failed');
  const foreign = join(deps.config.dataDir, 'files', 'read me.txt');
  await writeFile(foreign, 'not ours');
  await sweepAfter(stage, 0);
  expect(await namesIn(deps)).toHaveLength(1);
  await sweepAfter(stage, 8);
  expect(await namesIn(deps)).toEqual([]);
  await expect(writeFile(foreign, 'still there', { flag: 'wx' })).rejects.toMatchObject({ code: 'EEXIST' });
});

it('finishes what a server began that died between the decision and the file', async () => {
  await using stage = await setTheStage();
  await storeFile(stage.deps);
  await sweepAfter(stage, 0);
  stage.clock.advance({ hours: 24 * 7 });
  const dying = { ...stage.deps, files: { ...stage.deps.files, discard: beKilled } };
  await expect(removeStrayFiles.run(dying)).rejects.toThrow('killed');
  expect(await namesIn(stage.deps)).toHaveLength(1);
  await sweepAfter(stage, 1);
  expect(await namesIn(stage.deps)).toEqual([]);
});

it('says in the log how many, and nothing else', async () => {
  await using stage = await setTheStage();
  const said: unknown[][] = [];
  const warn = (...words: unknown[]): void => void said.push(words);
  const deps = { ...stage.deps, log: { warn } as unknown as typeof stage.deps.log };
  await storeFile(deps, '하나');
  await storeFile(deps, '둘');
  await sweepAfter({ ...stage, deps }, 0);
  await sweepAfter({ ...stage, deps }, 7);
  expect(said).toEqual([[{ files: 2 }, 'removed files that belonged to nothing']]);
});
