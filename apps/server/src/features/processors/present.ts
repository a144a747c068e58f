import type { ProcessorView } from '@bongsu/contracts';
import { seoulDate, toSeoulIso } from '@bongsu/kit';
import type { Deps } from '../../deps.ts';
import { stateOf } from './processor.ts';
import { openContact } from './sealed.ts';
import type { ProcessorRow } from './store.ts';

/** The day by which contracts end, ISO. */
export const today = ({ clock }: Pick<Deps, 'clock'>): string => seoulDate(clock.now()).toString();

export const presentProcessor = (deps: Deps, row: ProcessorRow): ProcessorView => ({
  id: row.id,
  name: row.name,
  work: row.work,
  contact: openContact(deps.vault, row.id, row.sealed),
  from: row.fromDay,
  until: row.untilDay,
  subprocessing: row.subprocessing,
  state: stateOf(row, today(deps)),
  codeIssuedAt: toSeoulIso(row.codeIssuedAt),
  endedAt: row.endedAt === null ? null : toSeoulIso(row.endedAt),
  reports: row.reports,
  version: row.version,
});
