import { z } from 'zod';
import { missingItems } from './access-source-values.ts';
import { sourceAlarm } from './access-sources.ts';
import { day, id, moment, personRef, prose, reason, version } from './common.ts';
import { accessLogRecord } from './misuse-cases.ts';
import { misuseVerdicts } from './misuse-values.ts';
import { defineOperation } from './operation.ts';

const text = z.object({ ko: z.string(), en: z.string() });
const count = z.int();

/** What one account did in the period. */
export const reviewedAccount = z.object({
  actor: z.string(),
  person: z.string().nullable(),
  department: z.string().nullable(),
  records: count,
  /** People looked at, each as often as they were (연인원). */
  subjects: count,
  /** Different people among them; absent in reviews of before that was counted. */
  different: count.optional(),
  downloads: count,
  unreasoned: count,
  outOfHours: count,
  refused: count,
});
export type ReviewedAccount = z.infer<typeof reviewedAccount>;

/** Who decided what about a rule, for whom, and why. */
export const reviewedDecision = z.object({
  rule: z.string(),
  title: text,
  department: z.string().nullable(),
  handlerType: z.string().nullable(),
  isOn: z.boolean(),
  /** `null`: it has no number. */
  threshold: z.number().nullable(),
  by: z.string(),
  on: day,
  reason: z.string(),
  reviewOn: day,
});
export type ReviewedDecision = z.infer<typeof reviewedDecision>;

/** The figures of a review (점검 자료): counted once, and what is signed. */
export const reviewFigures = z.object({
  records: count,
  accounts: count,
  subjects: count,
  downloads: count,
  /** Downloads and prints that said no reason. */
  unreasoned: count,
  outOfHours: count,
  refused: count,
  /** Those that did most first, a hundred at most. */
  byAccount: z.array(reviewedAccount),
  byDay: z.array(z.object({ day, records: count, downloads: count })),
  bySystem: z.array(
    z.object({
      system: z.string(),
      records: count,
      /** Working days of the period on which nothing came (누락). */
      silentDays: z.array(day),
    }),
  ),
  /** What the completeness meter counted and told of each connected system (누락 없는 수집); not there: counted before there was one. */
  completeness: z
    .array(
      z.object({
        system: z.string(),
        name: z.string(),
        /** Lines that were not taken because one of the five items was not there, by item; and those for another reason. */
        missing: missingItems,
        refused: count,
        alarms: z.array(sourceAlarm),
      }),
    )
    .optional(),
  /** What rules found, those that found most first. */
  byRule: z.array(z.object({ rule: z.string(), title: text, cases: count })),
  /** Decisions about rules that held, the one to be reviewed next first (2.11.3); absent in reviews of before. */
  ruleDecisions: z.array(reviewedDecision).optional(),
  answers: z.object({
    cases: count,
    asked: count,
    answered: count,
    late: count,
    settled: count,
    verdicts: z.record(z.enum(misuseVerdicts), count),
  }),
  verification: z.object({
    ok: z.boolean(),
    /** Records in the log when it was checked, and the root of their tree (base64). */
    size: count,
    root: z.string(),
    problems: z.array(z.object({ kind: z.string(), from: count, to: count })),
    checkedAt: moment,
  }),
  plan: z.object({ months: count, method: z.string(), followUp: z.string() }),
});
export type ReviewFigures = z.infer<typeof reviewFigures>;

const signature = z.object({ by: personRef, at: moment, comment: z.string() });

const fields = {
  id,
  from: day,
  to: day,
  dueAt: moment,
  late: z.boolean(),
  preparedAt: moment,
  reviewed: signature.nullable(),
  signed: signature.nullable(),
  /** Of the signed report. */
  sha256: z.string().nullable(),
  /** Where that hash stands in the log; `null`: it is about to be written. */
  logIndex: count.nullable(),
  version,
};

export const accessReviewLine = z.object({ ...fields, records: count, cases: count, isIntact: z.boolean() });
export type AccessReviewLine = z.infer<typeof accessReviewLine>;
export const accessReviewDetail = z.object({
  ...fields,
  digest: z.string(),
  figures: reviewFigures,
  may: z.object({ review: z.boolean(), sign: z.boolean() }),
});
export type AccessReviewDetail = z.infer<typeof accessReviewDetail>;

const reviewParams = z.object({ reviewId: id });

export const accessReviewsList = defineOperation({
  id: 'accessReviews.list',
  method: 'GET',
  path: '/api/access-reviews',
  permission: 'access-reviews.read',
  summary: { ko: '접속기록 점검 목록', en: 'Reviews of access records' },
  response: z.object({ items: z.array(accessReviewLine) }),
});

export const accessReviewsRead = defineOperation({
  id: 'accessReviews.read',
  method: 'GET',
  path: '/api/access-reviews/:reviewId',
  permission: 'access-reviews.read',
  personalData: true,
  summary: { ko: '접속기록 점검 보기', en: 'A review of access records' },
  params: reviewParams,
  response: accessReviewDetail,
});

/** `digest`: what was read is what is signed. */
const signing = z.object({ version, digest: z.string(), comment: prose(5000) });

export const accessReviewsReview = defineOperation({
  id: 'accessReviews.review',
  method: 'POST',
  path: '/api/access-reviews/:reviewId/review',
  permission: 'access-reviews.review',
  problems: ['conflict', 'not-now'],
  summary: { ko: '점검자 의견과 서명', en: 'Comment and sign as the reviewer' },
  params: reviewParams,
  body: signing,
  response: accessReviewLine,
});

export const accessReviewsSign = defineOperation({
  id: 'accessReviews.sign',
  method: 'POST',
  path: '/api/access-reviews/:reviewId/signature',
  permission: 'access-reviews.sign',
  problems: ['conflict', 'not-now', 'same-person'],
  summary: { ko: '개인정보 보호책임자 확인과 서명', en: 'Confirm and sign as the CPO' },
  params: reviewParams,
  body: signing,
  response: accessReviewLine,
});

export const accessReviewsReport = defineOperation({
  id: 'accessReviews.report',
  method: 'GET',
  path: '/api/access-reviews/:reviewId/report',
  permission: 'access-reviews.read',
  personalData: true,
  file: true,
  rateLimit: 30,
  summary: { ko: '점검 보고서 (PDF)', en: 'The report of a review as PDF' },
  params: reviewParams,
  query: z.object({ reason }),
});

export const accessReviewsExport = defineOperation({
  id: 'accessReviews.export',
  method: 'GET',
  path: '/api/access-reviews/:reviewId/export',
  permission: 'access-reviews.read',
  personalData: true,
  file: true,
  rateLimit: 30,
  summary: { ko: '점검 자료 내려받기 (XLSX)', en: 'The figures of a review as XLSX' },
  params: reviewParams,
  query: z.object({ reason }),
});

const plan = {
  /** 점검 주기. */
  months: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(6), z.literal(12)]),
  /** Days after the period until both have signed. */
  daysToSign: z.int().min(1).max(60),
  /** 점검 방법 and 사후조치 절차, as the internal management plan words them. */
  method: prose(5000).or(z.literal('')),
  followUp: prose(5000).or(z.literal('')),
};

const reviewPlan = z.object({ ...plan, version });

export const accessReviewPlanRead = defineOperation({
  id: 'accessReviewPlan.read',
  method: 'GET',
  path: '/api/access-review-plan',
  permission: 'access-reviews.read',
  summary: { ko: '점검 주기·방법·사후조치 (내부 관리계획)', en: 'Cycle, method and follow-up of reviews' },
  response: reviewPlan,
});

export const accessReviewPlanSave = defineOperation({
  id: 'accessReviewPlan.save',
  method: 'PUT',
  path: '/api/access-review-plan',
  permission: 'access-reviews.sign',
  problems: ['conflict'],
  summary: { ko: '점검 주기·방법·사후조치 고치기', en: 'Change cycle, method and follow-up of reviews' },
  body: z.object({ ...plan, version, reason }),
  response: reviewPlan,
});

/** Who looked at this person: a record of the log that is about them. */
export const accessLookup = defineOperation({
  id: 'accessLookup.look',
  method: 'POST',
  path: '/api/access-lookups',
  permission: 'access-records.look-up',
  personalData: true,
  rateLimit: 30,
  problems: ['too-large'],
  summary: { ko: '이 사람을 누가 조회했는지 (사유 기록)', en: 'Who looked at this person, with a reason' },
  body: z.object({
    /** The identifier of the person concerned, as the system names it. */
    subject: z.string().trim().min(1).max(128),
    /** `null`: in every system. */
    system: z.string().trim().min(1).max(64).nullable().default(null),
    from: day.nullable().default(null),
    to: day.nullable().default(null),
    reason,
  }),
  response: z.object({
    total: count,
    /** Newest first, two hundred at most. */
    records: z.array(accessLogRecord),
    accounts: z.array(z.object({ actor: z.string(), person: personRef.nullable(), records: count, lastAt: moment })),
  }),
});

export const accessReviewOperations = [
  accessReviewsList,
  accessReviewsRead,
  accessReviewsReview,
  accessReviewsSign,
  accessReviewsReport,
  accessReviewsExport,
  accessReviewPlanRead,
  accessReviewPlanSave,
  accessLookup,
];
