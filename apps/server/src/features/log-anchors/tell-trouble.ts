import type { LogAnchor, Role, Text } from '@bongsu/contracts';
import { systemActor } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import type { Instant } from '@bongsu/kit';
import type { Job } from '../../jobs/job.ts';
import { endErrand, setErrand } from '../errands/index.ts';
import { findOrganisation } from '../organisation/index.ts';
import { troubledSince, troubleOf } from './anchor-state.ts';
import { allAnchors, type AnchorRow } from './anchor-store.ts';

/** What is told of, and to whom. Whoever audits hears at once of a log that may have been written anew. */
const ALARMS: Readonly<Record<'contradicts' | 'missing', { readonly text: Text; readonly roles: readonly Role[] }>> = {
  contradicts: {
    text: {
      ko: '접속기록이 밖에 둔 체크포인트와 맞지 않습니다: 바로 확인하기',
      en: 'The access records do not go on from a checkpoint kept elsewhere: look at once',
    },
    roles: ['cpo', 'officer', 'auditor'],
  },
  missing: {
    text: {
      ko: '접속기록의 체크포인트를 밖에 두지 못하고 있습니다: 확인하기',
      en: 'Checkpoints of the access records are not held elsewhere: look into it',
    },
    roles: ['cpo', 'officer'],
  },
};

const alarmOf = (trouble: LogAnchor['trouble']): keyof typeof ALARMS | null =>
  trouble === null || trouble === 'contradicts' ? trouble : 'missing';

const projectTrouble = async (tx: Tx, row: AnchorRow, now: Instant): Promise<void> => {
  const alarm = alarmOf(troubleOf(row, now));
  for (const kind of ['contradicts', 'missing'] as const) {
    const { text, roles } = ALARMS[kind];
    for (const role of roles) {
      const key = `log-anchor:${row.id}:${kind}:${role}`;
      if (kind !== alarm) {
        await endErrand(tx, key);
        continue;
      }
      await setErrand(tx, {
        key,
        kind: 'log-anchor',
        text,
        link: '/access-log',
        to: { role, departmentId: null, exceptId: null },
        startsAt: troubledSince(row),
        dueAt: null,
      });
    }
  }
};

/** Until a checkpoint is held there again, it stands in the inbox of those who answer for it, and is mailed to them once. */
export const anchorAlarms: Job = {
  name: 'log-anchor-alarms',
  every: { minutes: 1 },
  run: (deps) =>
    deps.database.transaction(systemActor, async (tx) => {
      const now = deps.clock.now();
      if ((await findOrganisation(tx))?.demo !== false) return;
      for (const row of await allAnchors(tx)) await projectTrouble(tx, row, now);
    }),
};
