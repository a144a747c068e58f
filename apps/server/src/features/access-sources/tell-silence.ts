import { seoulDate, toSeoulIso, type Instant } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import { queueMail } from '../mail/index.ts';
import { mailSettings } from '../organisation/index.ts';
import { silentSince } from './signs.ts';
import { allSources, type SourceRow } from './source-store.ts';

/** Whether it is told now for the first time. */
const noteTold = async (tx: Tx, sourceId: string, since: Instant, now: Instant): Promise<boolean> =>
  (await tx.run(sql`
    insert into access_source_alarm (source_id, since, told_at) values (${sourceId}, ${since}, ${now})
    on conflict do nothing`)) === 1;

const whoAnswers = (tx: Tx): Promise<{ readonly id: string }[]> =>
  tx.many(sql`select id from person where active and roles && array['officer', 'cpo'] order by id`);

const tell = async (tx: Tx, deps: Deps, { id, name }: SourceRow, since: Instant): Promise<void> => {
  const time = toSeoulIso(since).slice(0, 16).replace('T', ' ');
  const body = [
    `${name}: ${time} 이후 접속기록이 오지 않습니다. 그 시스템과 보내는 프로그램이 움직이는지 확인해 주세요.`,
    `${name}: no access record came since ${time}. Check that the system and what sends its records are running.`,
    `${deps.config.publicUrl}/access-sources/${id}\n`,
  ].join('\n\n');
  const subject = '[봉수] 접속기록이 오지 않는 시스템이 있습니다 / A system sends no access records';
  for (const { id: toPerson } of await whoAnswers(tx)) await queueMail(tx, deps, { toPerson, subject, body });
};

/**
 * A system that sends nothing for longer than its rhythm is told of, once for each silence. While no mail can leave nobody is told and
 * nothing is noted as told.
 */
export const silenceAlarms: Job = {
  name: 'silence-alarms',
  every: { minutes: 1 },
  run: (deps) =>
    deps.database.transaction(systemActor, async (tx) => {
      if ((await mailSettings(tx, deps.vault)) === null) return;
      const now = deps.clock.now();
      for (const source of await allSources(tx, seoulDate(now).toString())) {
        const since = silentSince(source, now);
        if (since !== null && (await noteTold(tx, source.id, since, now))) await tell(tx, deps, source, since);
      }
    }),
};
