import {
  misuseCasesAnswer,
  misuseCasesAsk,
  misuseCasesAttach,
  misuseCasesFile,
  misuseCasesJudge,
  misuseCasesList,
  misuseCasesMine,
  misuseCasesRead,
  misuseCasesReport,
  misuseCasesSettle,
} from '@bongsu/contracts';
import { route, type Route } from '../../http/route.ts';
import { attach, openFile } from './attach.ts';
import { casesAbout, casesPage, casesToJudge } from './case-store.ts';
import { answer, ask, judge, seenCase, settle } from './decide.ts';
import { presentDetail, presentLine, presentLines } from './present-case.ts';
import { report } from './report.ts';

const MINE_SHOWN = 100;
const subjectsOf = (id: string, personId: string | null = null): string[] => [
  `misuse-case:${id}`,
  ...(personId === null ? [] : [`person:${personId}`]),
];

const looking: readonly Route[] = [
  route(misuseCasesList, async ({ tx, deps, query }) => {
    const { rows, total } = await casesPage(tx, query);
    return { items: await presentLines(tx, deps, rows), total, page: query.page, pageSize: query.pageSize };
  }),
  route(misuseCasesMine, async ({ tx, deps }) => ({
    mine: await presentLines(tx, deps, await casesAbout(tx, MINE_SHOWN)),
    toJudge: await presentLines(tx, deps, await casesToJudge(tx, MINE_SHOWN)),
  })),
  route(misuseCasesRead, async ({ tx, deps, params: { misuseId }, record }) => {
    const row = await seenCase(tx, misuseId);
    const detail = await presentDetail(tx, deps, row);
    await record({ action: 'read', subjects: subjectsOf(misuseId, row.personId), count: detail.records.length });
    return detail;
  }),
  route(misuseCasesFile, async ({ tx, deps, params: { misuseId, fileId }, record }) => {
    const file = await openFile(tx, deps, misuseId, fileId);
    await record({ action: 'download', subjects: [`misuse-file:${fileId}`], reason: '소명 자료 확인' });
    return file;
  }),
];

const handling: readonly Route[] = [
  route(misuseCasesAsk, async ({ tx, deps, params: { misuseId }, body, record }) => {
    const row = await ask(tx, deps, misuseId, body);
    await record({ action: 'send', subjects: subjectsOf(misuseId, row.personId) });
    return presentLine(tx, deps, row);
  }),
  route(misuseCasesSettle, async ({ tx, deps, params: { misuseId }, body, record }) => {
    const row = await settle(tx, deps, misuseId, body);
    await record({ action: 'update', subjects: subjectsOf(misuseId), reason: body.reason });
    return presentLine(tx, deps, row);
  }),
  route(misuseCasesAnswer, async ({ tx, deps, params: { misuseId }, body, record }) => {
    const row = await answer(tx, deps, misuseId, body);
    await record({ action: 'update', subjects: subjectsOf(misuseId, row.personId), fields: ['answer'] });
    return presentLine(tx, deps, row);
  }),
  route(misuseCasesAttach, async ({ tx, deps, params: { misuseId }, upload, record }) => {
    const file = await attach(tx, deps, misuseId, upload);
    await record({ action: 'create', subjects: [`misuse-file:${file.id}`] });
    return file;
  }),
  route(misuseCasesJudge, async ({ tx, deps, params: { misuseId }, body, record }) => {
    const row = await judge(tx, deps, misuseId, body);
    await record({
      action: 'update',
      subjects: subjectsOf(misuseId, row.personId),
      fields: ['verdict'],
      reason: body.reason,
    });
    return presentLine(tx, deps, row);
  }),
  route(misuseCasesReport, async ({ tx, deps, params: { misuseId }, body, record }) => {
    const made = await report(tx, deps, misuseId, body);
    await record({ action: 'create', subjects: subjectsOf(misuseId), incidentId: made.id });
    return made;
  }),
];

export const caseRoutes: readonly Route[] = [...looking, ...handling];
