import { afterAll, beforeAll, describe } from 'vitest';
import { storyOf } from './parts.ts';
import type { Person } from './person.ts';
import { setTheStage, type Stage } from './stage.ts';
import { addHoliday, completeYear } from './steps/holidays.ts';
import { findRule, readDayOfChange, readRule } from './steps/law.ts';
import { invite, setUp } from './steps/set-up.ts';
import { play, readSuggestedDay } from './steps/what-if.ts';
import { somebody } from './team.ts';

/**
 * 법령, looked up on a quiet day before anything has happened: by a member with a telephone, and by the administrator
 * who keeps the calendar that days are counted by.
 */
describe('the law, looked up on a quiet day', () => {
  let stage: Stage;
  let administrator: Person;
  let staff: Person;

  beforeAll(async () => {
    stage = await setTheStage('2026-11-20T10:00:10+09:00');
  });

  afterAll(async () => {
    await stage[Symbol.asyncDispose]();
  });

  const part = storyOf(() => [administrator.watch, staff.watch]);

  part('stands open to everybody in an organisation', async () => {
    administrator = await setUp(stage, somebody('이새봄', 'cpo', '기획처장'));
    staff = await invite(stage, administrator, {
      ...somebody('박온유', 'staff', '주무관'),
      department: '한빛대학교',
      onPhone: true,
    });
  });

  part('shows a rule with its versions, its articles, how sure they are and when they are checked again', async () => {
    await findRule(staff);
    await readRule(staff);
  });

  part('tells what changes on 2026-09-11', async () => {
    await readDayOfChange(administrator);
  });

  part('answers a supposition while somebody types it, and refuses in words what cannot be', async () => {
    await play(staff);
  });

  part('counts days by the calendar that an administrator keeps, for everybody and at once', async () => {
    await readSuggestedDay(staff, '2021. 3. 8.');
    await addHoliday(administrator, '2021-03-08', '임시공휴일');
    await readSuggestedDay(staff, '2021. 3. 9.');
    await completeYear(administrator, 2028);
  });
});
