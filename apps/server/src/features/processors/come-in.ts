import type { processorDoorOpen, ResponseOf } from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { findIncident } from '../incidents/index.ts';
import { markOfCode, organisationOf, threadOutside, type Find } from '../public-door/index.ts';
import { clocksOf } from './clocks.ts';
import { today } from './present.ts';
import { reportStateOf } from './processor.ts';
import { openTold } from './sealed.ts';
import { findByCode, findReport, reportsOf, type ProcessorRow, type ReportRow } from './store.ts';

type Opened = ResponseOf<typeof processorDoorOpen>;

/** One answer for every code that opens nothing: mistyped, made up, replaced, ended, or with a contract that is over. */
const noSuchCode = (): never =>
  refuse('not-found', {
    detail: {
      ko: '이 전용 코드로 들어올 수 없습니다. 코드를 다시 확인하고, 맞다면 위탁한 기관의 담당부서에 문의해 주세요.',
      en: 'This code opens nothing. Please check it; if it is right, ask the organisation that gave it to you.',
    },
  });

/** Whoever holds a code of a processor. Call it as the product itself: they have no account to do it with. */
export const comeIn = async (tx: Tx, deps: Deps, typed: string): Promise<ProcessorRow> =>
  (await findByCode(tx, markOfCode(deps.vault, typed), today(deps))) ?? noSuchCode();

/** A report of the processor whose code it is: by its number among its own, so that no number leads to another's. */
export const byCode =
  (deps: Deps, typed: string, number: number): Find =>
  async (tx) => {
    const { id } = await comeIn(tx, deps, typed);
    const report = await findReport(tx, id, number);
    return (report === null ? null : await findIncident(tx, report.incidentId)) ?? noSuchCode();
  };

const presentReport = async (tx: Tx, deps: Deps, row: ReportRow): Promise<Opened['reports'][number]> => {
  const incident = (await findIncident(tx, row.incidentId)) ?? noSuchCode();
  return {
    number: row.number,
    state: reportStateOf(incident),
    reportedAt: toSeoulIso(row.reportedAt),
    awareAt: toSeoulIso(row.awareAt),
    clocks: await clocksOf(tx, deps, row.incidentId, openTold(deps.vault, row.incidentId, row.sealed)),
    ...(await threadOutside(tx, deps, incident)),
  };
};

/** To whom it reports, and all its own reports: how far each is, both clocks, and what was written both ways. */
export const openWithCode = (tx: Tx, deps: Deps, typed: string): Promise<Opened & { readonly processorId: string }> =>
  tx.asSystem(async () => {
    const { id, name, work } = await comeIn(tx, deps, typed);
    const organisation = (await organisationOf(tx)) ?? refuse('unavailable');
    const reports: Opened['reports'] = [];
    for (const row of await reportsOf(tx, id)) reports.push(await presentReport(tx, deps, row));
    return {
      processorId: id,
      organisation: organisation.name,
      contact: organisation.contact,
      processor: { name, work },
      reports,
    };
  });
