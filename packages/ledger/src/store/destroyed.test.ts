import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '@bongsu/kit';
import { afterAll, expect, it } from 'vitest';
import { retain } from '../keep/retain.ts';
import { Log } from '../log/log.ts';
import { SEGMENT_SIZE } from '../log/segment.ts';
import { compareStore } from './compare.ts';
import { Loader } from './load.ts';
import { officeOf, take } from './office.fixture.ts';
import { Store } from './store.ts';

const home = mkdtempSync(join(tmpdir(), 'bongsu-store-destroyed-'));
afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));

it('has nothing any more of what was destroyed when its term was over', async () => {
  const [folder, clock] = [join(home, 'log'), { now: () => instant('2099-01-01T09:00:00+09:00') }];
  await take(folder, officeOf(0, SEGMENT_SIZE + 300), 'first');
  const store = await Store.open({ folder: join(home, 'store') });
  const loader = new Loader(store, folder);
  await loader.refresh();
  const log = await Log.open(folder, clock);
  const retention = { terms: () => 12, isTrial: false, by: 'keeper', place: 'office' };
  expect(await retain(log, folder, retention, clock)).toMatchObject({ to: SEGMENT_SIZE });
  await log.close();
  expect(await compareStore(store, folder)).toMatchObject({ differs: 0 });
  expect(await loader.refresh()).toEqual({ size: SEGMENT_SIZE + 301, rebuilt: false });
  expect(await compareStore(store, folder)).toMatchObject({ differs: null });
  const [row] = await store.ask('SELECT count() AS rows, min(seq) AS first FROM acc.records');
  expect(row).toEqual({ rows: '301', first: String(SEGMENT_SIZE) });
  await store.close();
}, 180_000);
