import { afterAll, beforeAll, describe } from 'vitest';
import { expect } from './expect.ts';
import { storyOf } from './parts.ts';
import { applicants } from './recipients.ts';
import { setTheStage, type Stage } from './stage.ts';
import { reportToAuthority } from './steps/authority.ts';
import * as closure from './steps/closure.ts';
import { enterInRegister, grade, keepContacts, nameHandlerAndTeam, openFromMail } from './steps/decide.ts';
import { issueDocument, lookAtDocuments, readStatus } from './steps/documents.ts';
import { readDuties, recordFacts, recordMinimising, seeDutiesDone } from './steps/facts.ts';
import { lookAround, lookAtFigures, lookAtHome } from './steps/look-around.ts';
import { approveNotice, draftNotice, sendNotice, submitNotice, uploadRecipients } from './steps/notice.ts';
import { reportBreach, seeOwnReport } from './steps/report.ts';
import { keepEvidence, reportToHead, retrieveAndDelete, verifyRecords } from './steps/response.ts';
import { everybody, gather, type Team } from './team.ts';

/**
 * A breach from its first minute to its end, played by five people in five browsers, on the real product. Time is the
 * only thing that is not real: it stands until the story moves it. Each part goes on where the one before stopped.
 */
describe('a breach on a Friday evening', () => {
  let stage: Stage;
  let team: Team;
  let path = '';
  const part = storyOf(() => everybody(team).map(({ watch }) => watch));

  beforeAll(async () => {
    stage = await setTheStage('2026-11-02T09:00:10+09:00');
  });

  afterAll(async () => {
    await stage[Symbol.asyncDispose]();
  });

  /** The same evening, a little later. */
  const at = (time: string): void => stage.clock.set(time);

  /** Another day: nobody's session lasts so long, and what fell due meanwhile is done. */
  const laterOn = async (time: string): Promise<void> => {
    await Promise.all(everybody(team).map(({ page }) => page.goto('about:blank')));
    at(time);
    await stage.minutePasses();
  };

  part('begins with an empty system that becomes an organisation of five', async () => {
    team = await gather(stage);
    await keepContacts(team.cpo, team.officer.name);
  });

  part('is reported from a telephone, without a pointer', async () => {
    await laterOn('2026-11-20T18:19:10+09:00');
    await reportBreach(team.staff);
    await seeOwnReport(team.staff, '신고됨');
  });

  part('reaches the protection officer by mail, and the register', async () => {
    at('2026-11-20T18:24:10+09:00');
    path = await openFromMail(stage, team.officer);
    await enterInRegister(team.officer, '학생지원처');
  });

  part('is graded, gets its handler and its team, and the head is told', async () => {
    at('2026-11-20T18:30:10+09:00');
    await team.cpo.open(`${path}/decide`);
    await grade(team.cpo);
    await nameHandlerAndTeam(team.cpo, team.handler.name, team.officer.name);
    await reportToHead(team.cpo);
  });

  part('is understood: facts, duties with their articles and clocks, evidence, retrieval', async () => {
    at('2026-11-20T18:46:10+09:00');
    await team.handler.open(path);
    await recordFacts(team.handler);
    await readDuties(team.handler, '71시간', '07-duties');
    await keepEvidence(team.handler);
    await retrieveAndDelete(team.handler);
    await recordMinimising(team.handler);
    await verifyRecords(team.handler);
  });

  part('is shown to the head on one page', async () => {
    await readStatus(team.head);
    await lookAtHome(team.handler);
    await lookAtFigures(team.cpo);
  });

  part('is told to 2,300 people in a notice that its author could not approve', async () => {
    await laterOn('2026-11-21T09:40:10+09:00');
    await team.officer.open(path);
    await readDuties(team.officer, '56시간', '13-duties-next-day');
    await draftNotice(team.officer, applicants);
    await uploadRecipients(team.officer, applicants);
    await expect(team.officer.page.getByText('잘못된 메일 주소').first()).toBeVisible();
    await submitNotice(team.officer);
    const { pathname } = new URL(team.officer.page.url());
    await team.cpo.open(pathname);
    await approveNotice(team.cpo, applicants);
    await team.officer.open(pathname);
    await sendNotice(stage, team.officer, applicants);
  });

  part('is reported to the authority and put on paper', async () => {
    await laterOn('2026-11-21T14:06:10+09:00');
    await team.officer.open(path);
    await reportToAuthority(team.officer, '2026-가온-0001');
    await team.officer.open(path);
    await seeDutiesDone(team.officer);
    await issueDocument(team.officer, '유출 통지문', 'breach-notice');
    await issueDocument(team.officer, '유출 등 신고서', 'authority-report');
  });

  part('is closed on paper by its handler, and approved', async () => {
    await laterOn('2026-11-27T10:00:10+09:00');
    await team.handler.open(path);
    await closure.submitClosure(team.handler);
    await laterOn('2026-11-30T10:00:10+09:00');
    await team.cpo.open(path);
    await closure.approveClosure(team.cpo);
  });

  part('is learned from within thirty days', async () => {
    await laterOn('2026-12-18T10:00:10+09:00');
    await team.officer.open(path);
    await closure.recordDiscipline(team.officer, '2026-12-11');
    await team.handler.open(path);
    await closure.submitPostMortem(team.handler, '2027-01-29');
    await team.cpo.open(path);
    await closure.decideImprovement(team.cpo);
  });

  part('ends when the improvement is done, its effect checked by somebody else, and nothing is missing', async () => {
    await laterOn('2027-01-28T10:00:10+09:00');
    await closure.carryOut(team.staff);
    await laterOn('2027-03-02T10:00:10+09:00');
    await team.officer.open(path);
    await closure.checkEffect(team.officer);
    await issueDocument(team.officer, '사후분석 보고서', 'post-mortem');
    await lookAtDocuments(team.officer);
    await team.cpo.open(path);
    await closure.close(team.cpo);
    await lookAround(team.cpo);
    await seeOwnReport(team.staff, '종결');
  });
});
