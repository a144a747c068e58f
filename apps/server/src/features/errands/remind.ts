import { SEOUL } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import { queueMail } from '../mail/index.ts';
import { mailSettings } from '../organisation/index.ts';
import { passedMark } from '../reminders/index.ts';
import { addressed, keepTold, type Addressed } from './store.ts';

const dayOf = ({ dueAt }: Addressed): string =>
  dueAt === null
    ? ''
    : dueAt.toZonedDateTimeISO(SEOUL).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');

const lineOf = (errand: Addressed, url: string): string => {
  const { text, language, link } = errand;
  const due = dayOf(errand);
  const until = language === 'ko' ? `, 기한 ${due}` : `, due ${due}`;
  return `- ${text[language]}${due === '' ? '' : until}\n  ${url}${link}`;
};

const letterOf = (errands: readonly Addressed[], url: string) => {
  const lines = errands.map((errand) => lineOf(errand, url)).join('\n');
  const count = String(errands.length);
  return errands[0]?.language === 'en'
    ? { subject: `[Bongsu] To do: ${count}`, body: `This waits for you.\n\n${lines}\n` }
    : { subject: `[봉수] 할 일 ${count}건`, body: `다음 일이 기다리고 있습니다.\n\n${lines}\n` };
};

/** Of what became somebody's, at once; of what has a deadline, at half of its time, at four fifths, and when it is late. */
const untold = async (tx: Tx, deps: Deps): Promise<readonly Addressed[]> => {
  const now = deps.clock.now();
  const due: Addressed[] = [];
  for (const errand of await addressed(tx)) {
    const mark = errand.dueAt === null ? 0 : (passedMark(errand.startsAt, errand.dueAt, now) ?? 0);
    if (errand.told !== null && errand.told >= mark) continue;
    if (await keepTold(tx, deps.clock, errand, mark)) due.push(errand);
  }
  return due;
};

/** One mail a person, whatever came together. While no mail can leave nobody is told and nothing is noted as told. */
export const errandReminders: Job = {
  name: 'errand-reminders',
  every: { minutes: 1 },
  run: (deps) =>
    deps.database.transaction(systemActor, async (tx) => {
      if ((await mailSettings(tx, deps.vault)) === null) return;
      for (const [toPerson, errands] of Map.groupBy(await untold(tx, deps), ({ personId }) => personId))
        await queueMail(tx, deps, { toPerson, ...letterOf(errands, deps.config.publicUrl) });
    }),
};
