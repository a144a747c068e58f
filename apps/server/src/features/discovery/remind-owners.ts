import { SEOUL, seoulDate } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import { queueMail } from '../mail/index.ts';
import { mailSettings } from '../organisation/index.ts';
import { dueReminders, insertReminder, type Reminder } from './reminder-store.ts';

/** Nobody is written to before work begins, or after it ends. */
const isAtWork = (hour: number): boolean => hour >= 9 && hour < 18;

/** A mail is read by others too: it says how much is left, and names no file, no kind and nobody. */
const wordsOf = ({ language, campaign, day, unscanned, open }: Reminder, publicUrl: string) =>
  language === 'ko'
    ? {
        subject: `[봉수] ${campaign}: 확인할 것이 남아 있습니다`,
        body: [
          `${campaign} (${day})`,
          `아직 검출을 마치지 않은 컴퓨터: ${String(unscanned)}대`,
          `처리를 정하지 않은 파일: ${String(open)}개`,
          '컴퓨터를 켜 두면 검출은 저절로 됩니다. 찾은 파일은 봉수에서 보관·암호화·격리·파기 가운데 하나로 정해 주세요.',
          `${publicUrl}/privacy-day\n`,
        ].join('\n\n'),
      }
    : {
        subject: `[Bongsu] ${campaign}: something is left to do`,
        body: [
          `${campaign} (${day})`,
          `Machines not scanned yet: ${String(unscanned)}`,
          `Files that wait for your decision: ${String(open)}`,
          'Leave your computer on and it is scanned by itself. For each file found, choose in Bongsu to keep, encrypt, quarantine or destroy it.',
          `${publicUrl}/privacy-day\n`,
        ].join('\n\n'),
      };

const remind = async (tx: Tx, deps: Deps, reminder: Reminder): Promise<void> => {
  if ((await insertReminder(tx, reminder, deps.clock.now())) === 0) return;
  await queueMail(tx, deps, { toPerson: reminder.personId, ...wordsOf(reminder, deps.config.publicUrl) });
};

/**
 * On the day, and three and seven days later, owners who did not report or decide hear of it, each mark once. While no mail
 * can leave nobody is told and nothing is noted as told.
 */
export const campaignReminders: Job = {
  name: 'campaign-reminders',
  every: { minutes: 10 },
  run: (deps) =>
    deps.database.transaction(systemActor, async (tx) => {
      const now = deps.clock.now();
      if (!isAtWork(now.toZonedDateTimeISO(SEOUL).hour) || (await mailSettings(tx, deps.vault)) === null) return;
      for (const reminder of await dueReminders(tx, seoulDate(now).toString())) await remind(tx, deps, reminder);
    }),
};
