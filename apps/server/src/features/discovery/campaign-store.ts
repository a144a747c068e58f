import type { CampaignRound, CampaignView } from '@bongsu/contracts';
import { newId, type Clock, type Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';

type Confidence = CampaignView['minimumConfidence'];

export interface CampaignFields {
  readonly name: string;
  readonly departmentIds: readonly string[] | null;
  readonly onDay: CampaignView['onDay'];
  readonly minimumConfidence: Confidence;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly approvalAbove: number;
  readonly isOn: boolean;
}

export interface CampaignRow extends Row {
  readonly id: string;
  readonly name: string;
  readonly departmentIds: string[] | null;
  readonly nth: CampaignView['onDay']['nth'];
  readonly weekday: number;
  readonly minimumConfidence: Confidence;
  readonly include: string[];
  readonly exclude: string[];
  readonly approvalAbove: number;
  readonly isOn: boolean;
  readonly createdAt: Instant;
  readonly version: number;
}

const columns = sql`
  c.id, c.name, c.department_ids as "departmentIds", c.nth, c.weekday, c.minimum_confidence as "minimumConfidence",
  c.include, c.exclude, c.approval_above as "approvalAbove", c.is_on as "isOn", c.created_at as "createdAt", c.version`;

export const allCampaigns = (tx: Tx): Promise<CampaignRow[]> =>
  tx.many<CampaignRow>(sql`select ${columns} from campaign c order by not c.is_on, c.name, c.id`);

export const findCampaign = (tx: Tx, id: string): Promise<CampaignRow | null> =>
  tx.maybe<CampaignRow>(sql`select ${columns} from campaign c where c.id = ${id}`);

export const insertCampaign = async (tx: Tx, clock: Clock, of: CampaignFields): Promise<string> => {
  const id = newId(clock);
  await tx.run(sql`
    insert into campaign (id, name, department_ids, nth, weekday, minimum_confidence, include, exclude, approval_above,
      is_on, created_by, created_at)
    values (${id}, ${of.name}, ${of.departmentIds}::uuid[], ${of.onDay.nth}, ${of.onDay.weekday},
      ${of.minimumConfidence}, ${of.include}, ${of.exclude}, ${of.approvalAbove}, ${of.isOn}, ${tx.actor.personId},
      ${clock.now()})`);
  return id;
};

/** Answers 0 when it is not there or no longer as it was when the change was made. */
export const updateCampaign = (
  tx: Tx,
  id: string,
  of: CampaignFields & { readonly version: number },
): Promise<number> =>
  tx.run(sql`
    update campaign set name = ${of.name}, department_ids = ${of.departmentIds}::uuid[], nth = ${of.onDay.nth},
      weekday = ${of.onDay.weekday}, minimum_confidence = ${of.minimumConfidence}, include = ${of.include},
      exclude = ${of.exclude}, approval_above = ${of.approvalAbove}, is_on = ${of.isOn}, version = version + 1
    where id = ${id} and version = ${of.version}`);

/** How many of these departments there are. */
export const countDepartments = async (tx: Tx, ids: readonly string[]): Promise<number> =>
  (await tx.one<{ count: number }>(sql`select count(*) as count from department where id = any (${ids}::uuid[])`))
    .count;

export const roundsOf = (tx: Tx, campaignId: string): Promise<(CampaignRound & Row)[]> =>
  tx.many<CampaignRound & Row>(sql`
    select id, campaign_id as "campaignId", month, day from campaign_round where campaign_id = ${campaignId}
    order by day desc`);

export const findRound = (tx: Tx, id: string): Promise<(CampaignRound & Row) | null> =>
  tx.maybe<CampaignRound & Row>(sql`
    select id, campaign_id as "campaignId", month, day from campaign_round where id = ${id}`);

/** Makes the round of a month once, however often it is asked for. Call it as the product itself. */
export const insertRound = (
  tx: Tx,
  clock: Clock,
  of: { readonly campaignId: string; readonly month: string; readonly day: string },
): Promise<number> =>
  tx.run(sql`
    insert into campaign_round (id, campaign_id, month, day, made_at)
    values (${newId(clock)}, ${of.campaignId}, ${of.month}, ${of.day}, ${clock.now()})
    on conflict (campaign_id, month) do nothing`);

export interface RoundForAgent extends Row {
  readonly roundId: string;
  readonly campaign: string;
  readonly day: string;
  readonly minimumConfidence: Confidence;
  readonly include: string[];
  readonly exclude: string[];
}

/**
 * Of each campaign in which the machine's owner takes part: the newest round whose day has come, and those ahead. Call it
 * as the product itself. `today`: ISO, in Seoul.
 */
export const roundsForAgent = (tx: Tx, agentId: string, today: string): Promise<RoundForAgent[]> =>
  tx.many<RoundForAgent>(sql`
    select r.id as "roundId", c.name as campaign, r.day, c.minimum_confidence as "minimumConfidence", c.include,
      c.exclude
    from campaign_round r join campaign c on c.id = r.campaign_id
      join agent a on a.id = ${agentId} join person p on p.id = a.owner_id
    where c.is_on and takes_part(c.department_ids, p.department_id)
      and (r.day > ${today}::date or r.day = (
        select max(day) from campaign_round past where past.campaign_id = c.id and past.day <= ${today}::date))
    order by r.day, r.id`);
