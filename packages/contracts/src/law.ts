import { z } from 'zod';
import { day, id, line, moment, personRef } from './common.ts';
import { lawAssessment, lawFacts } from './law-assessment.ts';
import { lawProfile, lawSafeguardAnswer } from './law-safeguards.ts';
import { lawChange, lawDay, lawRule, lawRuleLine, ruleset } from './law-values.ts';
import { defineOperation } from './operation.ts';
import { both } from './text.ts';

export const lawRules = defineOperation({
  id: 'law.rules',
  method: 'GET',
  path: '/api/law/rules',
  summary: { ko: '봉수가 아는 규칙', en: 'The rules of law the product knows' },
  permission: 'law.read',
  /** As of that day; default: today. */
  query: z.object({ on: day.optional() }),
  response: z.object({ on: z.string(), ruleset, rules: z.array(lawRuleLine) }),
});

export const lawShowRule = defineOperation({
  id: 'law.rule',
  method: 'GET',
  path: '/api/law/rules/:ruleId',
  summary: { ko: '규칙 하나의 모든 값과 근거', en: 'Every value of one rule, with its source' },
  permission: 'law.read',
  params: z.object({ ruleId: line(40) }),
  response: z.object({ on: z.string(), ruleset, rule: lawRule }),
  problems: ['not-found'],
});

export const lawChanges = defineOperation({
  id: 'law.changes',
  method: 'GET',
  path: '/api/law/changes',
  summary: { ko: '법이 달라지는 날과 그날 달라지는 것', en: 'Days on which the law changes, and what changes then' },
  permission: 'law.read',
  query: z.object({ at: day.optional() }),
  response: z.object({
    today: z.string(),
    ruleset,
    days: z.array(lawDay),
    /** What changes on the day asked about; empty when none was. */
    changes: z.array(lawChange),
  }),
});

export const lawAssess = defineOperation({
  id: 'law.assess',
  method: 'POST',
  path: '/api/law/assessments',
  summary: { ko: '가정한 사실로 의무 판단하기', en: 'Judge supposed facts; nothing is kept' },
  permission: 'law.read',
  body: lawFacts,
  response: lawAssessment,
  problems: ['holidays-unknown'],
});

export const lawAssessSafeguards = defineOperation({
  id: 'law.assessSafeguards',
  method: 'POST',
  path: '/api/law/safeguards',
  summary: { ko: '조직의 사정으로 안전조치 판단하기', en: 'Which safeguards the law asks of such an organisation' },
  permission: 'law.read',
  body: lawProfile,
  response: lawSafeguardAnswer,
});

const lawHoliday = z.object({
  id,
  kind: z.enum(['day', 'complete-through']),
  day: z.string().nullable(),
  name: z.string(),
  throughYear: z.int().nullable(),
  madeBy: personRef,
  madeAt: moment,
  /** `null` while it holds. */
  withdrawnBy: personRef.nullable(),
  withdrawnAt: moment.nullable(),
});
export type LawHoliday = z.infer<typeof lawHoliday>;

/** The calendar that day counts rest on. */
export const lawHolidayCalendar = z.object({
  /** Years whose holidays the gazette announced and the product carries. */
  announced: z.object({ firstYear: z.int(), lastYear: z.int() }),
  /** The last year day counts can reach, with what the organisation stated. */
  completeThrough: z.int(),
  entries: z.array(lawHoliday),
});
export type LawHolidayCalendar = z.infer<typeof lawHolidayCalendar>;

export const lawHolidays = defineOperation({
  id: 'law.holidays',
  method: 'GET',
  path: '/api/law/holidays',
  summary: { ko: '날짜 계산에 쓰는 공휴일', en: 'The holidays that day counts rest on' },
  permission: 'law.read',
  response: lawHolidayCalendar,
});

export const lawAddHoliday = defineOperation({
  id: 'law.addHoliday',
  method: 'POST',
  path: '/api/law/holidays',
  summary: { ko: '공휴일 더하기', en: 'Add a holiday' },
  permission: 'holidays.manage',
  status: 201,
  body: z.object({ day, name: line(60) }),
  response: lawHolidayCalendar,
});

export const lawCompleteHolidays = defineOperation({
  id: 'law.completeHolidays',
  method: 'POST',
  path: '/api/law/holidays/complete',
  summary: { ko: '그 해까지 공휴일이 빠짐없다고 확인', en: 'State that the holidays are complete through a year' },
  permission: 'holidays.manage',
  status: 201,
  body: z.object({
    throughYear: z
      .int({ error: both('연도를 숫자로 적어 주세요. 예: 2028', 'Enter a year, for example 2028.') })
      .min(2000)
      .max(2199),
  }),
  response: lawHolidayCalendar,
});

export const lawRemoveHoliday = defineOperation({
  id: 'law.removeHoliday',
  method: 'DELETE',
  path: '/api/law/holidays/:holidayId',
  summary: { ko: '더한 공휴일이나 확인 거두기', en: 'Take back an added holiday or statement' },
  permission: 'holidays.manage',
  params: z.object({ holidayId: id }),
  response: lawHolidayCalendar,
  problems: ['not-found'],
});

export const lawOperations = [
  lawRules,
  lawShowRule,
  lawChanges,
  lawAssess,
  lawAssessSafeguards,
  lawHolidays,
  lawAddHoliday,
  lawCompleteHolidays,
  lawRemoveHoliday,
];
