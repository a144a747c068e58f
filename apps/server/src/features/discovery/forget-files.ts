import { systemActor } from '../../actor.ts';
import type { Job } from '../../jobs/job.ts';
import { forgetFiles } from './forgetting-store.ts';

const AT_ONCE = 2000;

/** 필요 없게 된 파일의 위치와 가려진 예를 잊는다 (법 제21조): without being asked. What was counted, decided and certified stays. */
export const forgetFoundFiles: Job = {
  name: 'found-file-retention',
  every: { hours: 1 },
  run: (deps) =>
    deps.database.transaction(systemActor, async (tx) =>
      (await forgetFiles(tx, deps.clock.now(), AT_ONCE)) === AT_ONCE ? 'again' : undefined,
    ),
};
