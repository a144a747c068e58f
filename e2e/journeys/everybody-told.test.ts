import { afterAll, beforeAll, describe, expect } from 'vitest';
import { storyOf } from './parts.ts';
import type { Person } from './person.ts';
import { allClear, possibly, type Mailing } from './recipients.ts';
import { setTheStage, type Stage } from './stage.ts';
import { answerAndAdd, reportUnnamed, SAID } from './steps/anonymous.ts';
import { openFromMail } from './steps/decide.ts';
import { readPossibilityDuty, seeCleared, takeListOver } from './steps/cleared.ts';
import { approveNotice, draftNotice, submitNotice, uploadRecipients } from './steps/notice.ts';
import { invite, setUp } from './steps/set-up.ts';
import { askWhether, post, readOwn, sendToAll } from './steps/told.ts';
import { decide, readAnswer, receiveAndAsk, recordCleared, recordPossibility, register } from './steps/triage.ts';
import { somebody } from './team.ts';
import { AGENT } from './telephone.ts';

const QUESTION = '어느 주소에서 언제 보셨습니까?';
const [own, other] = [possibly.people[4321]!, possibly.people[87]!];

/**
 * A possible breach that somebody without an account reports, that 10,000 people are told of, and that turns out to be
 * none: they are told that too. Time is the only thing that is not real.
 */
describe('a possibility that is told to ten thousand people and taken back', () => {
  let stage: Stage;
  let cpo: Person;
  let officer: Person;
  let receipt = '';
  let path = '';
  let posted = '';
  const part = storyOf(() => [cpo, officer].flatMap((person) => (person === undefined ? [] : [person.watch])));

  beforeAll(async () => {
    stage = await setTheStage('2026-11-23T09:00:10+09:00');
    cpo = await setUp(stage, somebody('이새봄', 'cpo', '기획처장'));
    officer = await invite(stage, cpo, {
      ...somebody('최하늘', 'officer', '정보보호팀장'),
      roles: ['개인정보 보호담당자', '사고 처리책임자'],
      department: '한빛대학교',
    });
  });

  afterAll(async () => {
    await stage[Symbol.asyncDispose]();
  });

  const laterOn = async (time: string): Promise<void> => {
    await Promise.all([cpo, officer].map(({ page }) => page.goto('about:blank')));
    stage.clock.set(time);
    await stage.minutePasses();
  };

  /** From the draft that the officer has before them to the mail that one of all those people reads. */
  const approveAndSend = async (mailing: Mailing): Promise<void> => {
    await submitNotice(officer);
    const { pathname } = new URL(officer.page.url());
    await cpo.open(pathname);
    await approveNotice(cpo, mailing);
    await officer.open(pathname);
    const mails = await sendToAll(stage, officer, mailing);
    await readOwn(stage, mails, mailing, own);
  };

  part('is reported from a telephone by nobody known, who keeps a receipt', async () => {
    await laterOn('2026-11-23T09:40:10+09:00');
    receipt = await reportUnnamed(stage);
  });

  part('reaches the officer, who looks at the copy of the photograph and asks', async () => {
    path = await openFromMail(stage, officer);
    await register(officer);
    await officer.page.getByRole('link', { name: '개요', exact: true }).click();
    await receiveAndAsk(officer, QUESTION);
  });

  part('is answered through the receipt', async () => {
    await answerAndAdd(stage, receipt, QUESTION);
    await officer.open(path);
    await readAnswer(officer);
  });

  part('becomes a case with its facts, graded and given to somebody', async () => {
    await laterOn('2026-11-23T11:00:10+09:00');
    await cpo.open(path);
    await decide(cpo, officer.name);
    await officer.open(path);
    await recordPossibility(officer, '2026-11-23 10:30');
    await readPossibilityDuty(officer);
  });

  part('is told to ten thousand, once each, in a notice that somebody else approved', async () => {
    await draftNotice(officer, possibly);
    await uploadRecipients(officer, possibly);
    await approveAndSend(possibly);
  });

  part('is posted where anybody reads it and asks whether it concerns them', async () => {
    await officer.open(path);
    posted = await post(stage, officer);
    await askWhether(stage, posted, own, other);
  });

  part('turns out to be none, which the same ten thousand are told', async () => {
    await laterOn('2026-11-25T10:00:10+09:00');
    await officer.open(path);
    await recordCleared(officer, '2026-11-25 09:30');
    await draftNotice(officer, allClear);
    await takeListOver(officer);
    await approveAndSend(allClear);
    await officer.open(path);
    await seeCleared(officer);
  });

  part('leaves nothing of who reported, nor of who was told, in the log', () => {
    const log = stage.logged.join('');
    expect(log).not.toBe('');
    const secrets = [...Object.values(SAID), AGENT, receipt, receipt.replaceAll('-', ''), own.name, own.email];
    expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
    return Promise.resolve();
  });
});
