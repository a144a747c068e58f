import {
  processorDoorAdd,
  processorDoorAddFile,
  processorDoorFile,
  processorDoorOpen,
  processorDoorReport,
  processorsCreate,
  processorsEnd,
  processorsList,
  processorsRenewCode,
  processorsReport,
  processorsUpdate,
} from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import { publicAddressOf } from '../../http/public-address.ts';
import { route, type Route } from '../../http/route.ts';
import { addFileFromOutside, labelOf, writeFromOutside } from '../public-door/index.ts';
import { byCode, openWithCode } from './come-in.ts';
import { addProcessor, changeProcessor, endIt, renewCode } from './keep-register.ts';
import { presentProcessor } from './present.ts';
import { readReport } from './read-report.ts';
import { reportWithCode } from './report.ts';
import { allProcessors } from './store.ts';
import { takeWithCode } from './take-file.ts';

const register: readonly Route[] = [
  route(processorsList, async ({ tx, deps, record }) => {
    const rows = await allProcessors(tx);
    await record({ action: 'read', subjects: ['processor-list'], count: rows.length });
    const door = publicAddressOf(deps);
    return {
      door: door && { address: `${door.base}/processors`, outside: door.way === 'public' },
      items: rows.map((row) => presentProcessor(deps, row)),
    };
  }),
  route(processorsCreate, async ({ tx, deps, body, record }) => {
    const issued = await addProcessor(tx, deps, body);
    await record({ action: 'create', subjects: [`processor:${issued.processor.id}`] });
    return issued;
  }),
  route(processorsUpdate, async ({ tx, deps, params, body, record }) => {
    await record({ action: 'update', subjects: [`processor:${params.processorId}`] });
    return changeProcessor(tx, deps, params.processorId, body);
  }),
  route(processorsRenewCode, async ({ tx, deps, params, body, record }) => {
    const subjects = [`processor:${params.processorId}`];
    await record({ action: 'update', subjects, fields: ['code'], reason: body.reason });
    return renewCode(tx, deps, params.processorId, body.version);
  }),
  route(processorsEnd, async ({ tx, deps, params, body, record }) => {
    const subjects = [`processor:${params.processorId}`];
    await record({ action: 'update', subjects, fields: ['endedAt'], reason: body.reason });
    return endIt(tx, deps, params.processorId, body.version);
  }),
  route(processorsReport, async ({ tx, deps, params: { incidentId }, record }) => {
    const report = await readReport(tx, deps, incidentId);
    await record({
      action: 'read',
      subjects: [`processor-report:${incidentId}`],
      fields: ['name', 'phone', 'email'],
      incidentId,
    });
    return report;
  }),
];

/** Behind the code stands a house, not a reporter who is protected: that it came in or looked is on record. */
const door: readonly Route[] = [
  route(processorDoorOpen, async ({ tx, deps, body, record }) => {
    const { processorId, ...opened } = await openWithCode(tx, deps, body.code);
    await record({ action: 'read', subjects: [`processor:${processorId}`], count: opened.reports.length });
    return opened;
  }),
  route(processorDoorReport, async ({ tx, deps, body, record }) => {
    const { processorId, incidentId, number, reportedAt } = await reportWithCode(tx, deps, body);
    await record({ action: 'create', subjects: [`processor:${processorId}`], incidentId });
    return { number, reportedAt };
  }),
  route(processorDoorAdd, async ({ tx, deps, body, record }) => {
    const find = byCode(deps, body.code, body.number);
    const { incidentId, at } = await writeFromOutside(tx, deps, find, body.text);
    await record({ action: 'create', subjects: [`processor-report:${incidentId}`], incidentId });
    return { at: toSeoulIso(at) };
  }),
  route(processorDoorAddFile, async ({ tx, deps, body, upload, record }) => {
    const find = byCode(deps, body.code, body.number);
    const { incidentId, number, mediaType } = await addFileFromOutside(tx, deps, find, upload);
    await record({ action: 'create', subjects: [`processor-report:${incidentId}`], incidentId });
    return { label: labelOf(number), mediaType };
  }),
  route(processorDoorFile, async ({ tx, deps, body, record }) => {
    const { incidentId, fileId, answer } = await takeWithCode(tx, deps, body);
    await record({ action: 'download', subjects: [`reporter-file:${fileId}`], incidentId });
    return answer;
  }),
];

export const routes: readonly Route[] = [...register, ...door];
