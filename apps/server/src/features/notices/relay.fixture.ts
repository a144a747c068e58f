import { noticesProgress, type MailSettingsGiven } from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { smtpMailerWith, type Mailer } from '../../platform/mailer.ts';
import { saveMailSettings } from '../organisation/index.ts';
import type { NoticeStage } from './case.fixture.ts';
import { noticeDelivery } from './deliver.ts';

/** As our own patience, but for tests that have none: connect half a second, silence so long, a mail in all two seconds. */
export const impatient: Mailer = smtpMailerWith({ connect: 500, silence: 400, mail: 1500 });

/** One run of the job that sends. */
export const deliver = async ({ app }: NoticeStage, mailer: Mailer = app.deps.mailer): Promise<void> => {
  await noticeDelivery.run({ ...app.deps, mailer });
};

/** Sends through this port of this machine from now on. */
export const throughPort = (
  { app }: NoticeStage,
  port: number,
  settings: Partial<MailSettingsGiven> = {},
): Promise<void> =>
  app.deps.database.transaction(systemActor, (tx) =>
    saveMailSettings(tx, app.deps.vault, {
      host: '127.0.0.1',
      port,
      security: 'none',
      from: 'privacy@hanbit.invalid',
      ...settings,
    }),
  );

export interface Journalled extends Record<string, unknown> {
  readonly state: string;
  readonly attempts: number;
  readonly response: string | null;
}

/** How everybody on the list stands, in the order of the list. */
export const journalOf = ({ app }: NoticeStage, noticeId: string): Promise<Journalled[]> =>
  app.rows<Journalled>(sql`
    select state, attempts, response from recipient where notice_id = ${noticeId} order by line, id`);

export const progressOf = ({ officer, incidentId }: NoticeStage, noticeId: string) =>
  officer.call(noticesProgress, { params: { incidentId, noticeId } });

/** Notes at which moment each address was named to the relay. */
export const triesAt = ({ app, sink }: NoticeStage, answer: (address: string, nth: number) => number | undefined) => {
  const tries = new Map<string, string[]>();
  sink.behave({
    answer: (step, address) => {
      if (step !== 'rcpt') return undefined;
      const own = [...(tries.get(address) ?? []), toSeoulIso(app.clock.now())];
      tries.set(address, own);
      return answer(address, own.length);
    },
  });
  return tries;
};

/** As if the relay had taken so many a minute, in the ten minutes that have just passed. */
export const measuredAt = async ({ app }: NoticeStage, perMinute: number): Promise<void> => {
  const until = app.clock.now();
  const from = until.subtract({ minutes: 10 });
  await app.rows(sql`update relay_minute set until_at = from_at, mails = 0 returning minute`);
  await app.rows(sql`
    insert into relay_minute (minute, from_at, until_at, mails)
    values (date_trunc('minute', ${from}::timestamptz), ${from}, ${until}, ${perMinute * 10})
    on conflict (minute) do update set until_at = excluded.until_at, mails = excluded.mails returning minute`);
};
