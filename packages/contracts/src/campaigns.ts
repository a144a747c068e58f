import { z } from 'zod';
import { day, id, line, version } from './common.ts';
import { defineOperation } from './operation.ts';

/** How sure the scanner was; the same words as `@bongsu/scanner`. */
export const findingConfidences = ['low', 'medium', 'high'] as const;

/** More files than this are destroyed or put into quarantine only when a second person agrees, unless set otherwise. */
export const USUAL_APPROVAL_ABOVE = 20;

/** The n-th weekday of each month; `-1`: the last one. Monday is 1. On a day off it moves to the next working day. */
const onDay = z.object({
  nth: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)]),
  weekday: z.int().min(1).max(7),
});
export type PrivacyDayRule = z.infer<typeof onDay>;

/** A path or a pattern of paths, as the agent reads it. */
const paths = z.array(line(300)).max(50);

const fields = {
  name: line(80),
  /** Who takes part, with everybody below; `null`: all. */
  departmentIds: z.array(id).min(1).max(200).nullable(),
  onDay,
  minimumConfidence: z.enum(findingConfidences),
  /** Where is looked; empty: everywhere. */
  include: paths,
  exclude: paths,
  approvalAbove: z.int().min(0).max(1000),
  isOn: z.boolean(),
};

const input = {
  ...fields,
  departmentIds: fields.departmentIds.default(null),
  onDay: onDay.default({ nth: 1, weekday: 1 }),
  minimumConfidence: fields.minimumConfidence.default('medium'),
  include: paths.default([]),
  exclude: paths.default([]),
  approvalAbove: fields.approvalAbove.default(USUAL_APPROVAL_ABOVE),
  isOn: fields.isOn.default(true),
};

/** A campaign (개인정보 보호의 날): on one day each month everybody's machine is looked through. */
export const campaignView = z.object({
  id,
  ...fields,
  /** The next day by the rule, today included; `null` while it is off. */
  nextDay: day.nullable(),
  version,
});
export type CampaignView = z.infer<typeof campaignView>;

const campaignParams = z.object({ campaignId: id });

export const campaignsList = defineOperation({
  id: 'campaigns.list',
  method: 'GET',
  path: '/api/campaigns',
  permission: 'campaigns.read',
  summary: { ko: '개인정보 보호의 날 목록', en: 'Campaigns of privacy day' },
  response: z.object({ items: z.array(campaignView) }),
});

export const campaignsCreate = defineOperation({
  id: 'campaigns.create',
  method: 'POST',
  path: '/api/campaigns',
  permission: 'campaigns.manage',
  status: 201,
  summary: { ko: '개인정보 보호의 날 만들기', en: 'Begin a campaign' },
  body: z.object(input),
  response: campaignView,
});

export const campaignsUpdate = defineOperation({
  id: 'campaigns.update',
  method: 'PUT',
  path: '/api/campaigns/:campaignId',
  permission: 'campaigns.manage',
  problems: ['conflict'],
  summary: { ko: '개인정보 보호의 날 고치기', en: 'Change a campaign' },
  params: campaignParams,
  body: z.object({ ...fields, version }),
  response: campaignView,
});

/** One month of a campaign (회차). */
export const campaignRound = z.object({ id, campaignId: id, month: z.string(), day });
export type CampaignRound = z.infer<typeof campaignRound>;

export const campaignsRounds = defineOperation({
  id: 'campaigns.rounds',
  method: 'GET',
  path: '/api/campaigns/:campaignId/rounds',
  permission: 'campaigns.read',
  summary: { ko: '개인정보 보호의 날 회차', en: 'Rounds of a campaign' },
  params: campaignParams,
  /** Newest first. */
  response: z.object({ items: z.array(campaignRound) }),
});

export const campaignOperations = [campaignsList, campaignsCreate, campaignsUpdate, campaignsRounds];
