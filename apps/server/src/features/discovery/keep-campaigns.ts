import { both, type CampaignView } from '@bongsu/contracts';
import { seoulDate } from '@bongsu/kit';
import type { HolidayCalendar } from '@bongsu/statute';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { currentLaw } from '../law/index.ts';
import {
  allCampaigns,
  countDepartments,
  findCampaign,
  insertCampaign,
  updateCampaign,
  type CampaignFields,
  type CampaignRow,
} from './campaign-store.ts';
import { daysAround, isEarlier } from './privacy-day.ts';

const nextDayOf = ({ clock }: Deps, row: CampaignRow, calendar: HolidayCalendar): string | null => {
  if (!row.isOn) return null;
  const today = seoulDate(clock.now());
  return (
    daysAround(today, row, calendar)
      .find(({ day }) => !isEarlier(day, today))
      ?.day.toString() ?? null
  );
};

const present = (deps: Deps, row: CampaignRow, calendar: HolidayCalendar): CampaignView => ({
  id: row.id,
  name: row.name,
  departmentIds: row.departmentIds,
  onDay: { nth: row.nth, weekday: row.weekday },
  minimumConfidence: row.minimumConfidence,
  include: row.include,
  exclude: row.exclude,
  approvalAbove: row.approvalAbove,
  isOn: row.isOn,
  nextDay: nextDayOf(deps, row, calendar),
  version: row.version,
});

export const listCampaigns = async (tx: Tx, deps: Deps): Promise<CampaignView[]> => {
  const { calendar } = await currentLaw(tx, deps);
  return (await allCampaigns(tx)).map((row) => present(deps, row, calendar));
};

const campaignNow = async (tx: Tx, deps: Deps, id: string): Promise<CampaignView> =>
  present(deps, (await findCampaign(tx, id)) ?? refuse('not-found'), (await currentLaw(tx, deps)).calendar);

const refuseUnknownDepartments = async (tx: Tx, ids: readonly string[] | null): Promise<void> => {
  if (ids === null || (await countDepartments(tx, ids)) === new Set(ids).size) return;
  refuseField('departmentIds', both('있는 부서를 골라 주세요.', 'Choose departments that exist.'));
};

export const beginCampaign = async (tx: Tx, deps: Deps, fields: CampaignFields): Promise<CampaignView> => {
  await refuseUnknownDepartments(tx, fields.departmentIds);
  return campaignNow(tx, deps, await insertCampaign(tx, deps.clock, fields));
};

export const changeCampaign = async (
  tx: Tx,
  deps: Deps,
  id: string,
  fields: CampaignFields & { readonly version: number },
): Promise<CampaignView> => {
  await refuseUnknownDepartments(tx, fields.departmentIds);
  const touched = await updateCampaign(tx, id, fields);
  const current = await campaignNow(tx, deps, id);
  return touched > 0 ? current : refuse('conflict', { current });
};
