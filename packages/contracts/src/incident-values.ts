import { z } from 'zod';
import { day, line, moment, prose } from './common.ts';

/** The fixed words of a case, as the forms of the response rules (대응지침 붙임1~3) have them. */
export const stages = [
  'reported',
  'registered',
  'graded',
  'responding',
  'closure-review',
  'follow-up',
  'closed',
  'dismissed',
] as const;
/** 신고자 유형: 교직원, 학생, 일반. */
export const reporterTypes = ['staff', 'student', 'public'] as const;
/** Which door a report came through: that of the staff, with an account, the public one, or that of the processors (수탁자). */
export const reportSources = ['staff', 'public', 'processor'] as const;
/** Whether a report says who made it, and for whom; `sealed`: for two custodians together. */
export const reporterIdentities = ['none', 'sealed', 'shared'] as const;
/** 처리유형: 사실 확인 중, 상담 및 자료제공, 타기관 이송, 위법성 통보, 수사 의뢰, 법 위반 확인 불가, 기타(징계위원회 회부). */
export const handlingTypes = [
  'checking',
  'advised',
  'transferred',
  'unlawful-notified',
  'police',
  'no-violation-found',
  'other',
] as const;
/** 사법처리: 징역, 벌금, 추징, 재판계류중, 수사중. */
export const judicialResults = ['imprisonment', 'fine', 'forfeiture', 'on-trial', 'under-investigation'] as const;
/** 징계 처분: 파면, 해임, 정직, 감봉, 견책, 기타. */
export const disciplineResults = ['removal', 'dismissal', 'suspension', 'pay-cut', 'reprimand', 'other'] as const;
export const dataKinds = [
  'general',
  'sensitive',
  'resident-registration',
  'passport',
  'driver-licence',
  'alien-registration',
  'credit',
  'account',
  'card',
  'biometric',
  'pseudonymised',
  'public-cctv',
] as const;
export const effects = ['loss', 'theft', 'leak', 'forgery', 'alteration', 'damage'] as const;
export const causes = ['external-illegal-access', 'insider', 'mistake', 'loss-or-theft', 'unknown'] as const;
/** 침해 방법 (붙임3): 노출, 외부자 제공, 수집, 접근, 분석, 이용, 내부자 제공, 불법 저장, 불안정한 저장, 파기, 비파기. */
export const methods = [
  'exposure',
  'given-outside',
  'collection',
  'access',
  'analysis',
  'use',
  'given-inside',
  'unlawful-storage',
  'unsafe-storage',
  'destruction',
  'not-destroyed',
] as const;
/** 대응활동: what was done, by the grade (제15조): 회수, 파기, 복구, 사후 동의, 보호 조치, 차단, 증거 보존, 조사, 재발방지, 보고·연락, 기타. */
export const actionKinds = [
  'retrieve',
  'destroy',
  'restore',
  'consent',
  'protect',
  'block',
  'preserve',
  'investigate',
  'prevent',
  'contact',
  'other',
] as const;

const span = z.strictObject({ from: moment, until: moment.nullable() }).nullable();

/**
 * What is known of a breach, each key a history of its own. The keys of the legal assessment are those of
 * `bongsu assess`; the others are the boxes of the closure report (처리보고서).
 */
export const factValues = {
  occurredAt: moment.nullable(),
  detectedAt: moment.nullable(),
  awareAt: moment.nullable(),
  subjectCount: z.int().nonnegative().nullable(),
  subjectCountAtLeast: z.int().nonnegative().nullable(),
  dataKinds: z.array(z.enum(dataKinds)),
  /** 유출된 개인정보의 항목, in words. */
  dataItems: prose(2000),
  effects: z.array(z.enum(effects)),
  cause: z.enum(causes).nullable(),
  causeDetail: prose(),
  methods: z.array(z.enum(methods)),
  circumstances: prose(),
  damage: prose(),
  peopleInvolved: prose(2000),
  recovered: z.boolean().nullable(),
  contactsUnknown: z.enum(['none', 'some', 'all']).nullable(),
  unconfirmedItems: z.array(z.enum(['I1', 'I2'])),
  emergencyMeasures: span,
  forceMajeure: span,
  possibility: z
    .strictObject({
      awareAt: moment.nullable(),
      ground: z.enum(['illegal-access-unidentified', 'traded-partly-confirmed']).nullable(),
      clearedAt: moment.nullable(),
    })
    .nullable(),
  networkIncident: z
    .strictObject({
      awareAt: moment.nullable(),
      newFactsAt: z.array(moment).max(50),
      /** 전자금융기반시설의 교란·마비 (전자금융거래법 제21조의5). */
      disruption: z.boolean().nullable().optional(),
    })
    .nullable(),
  unauthorisedAccessConfirmed: z.boolean().nullable(),
  /** 피해가 없는 것이 명백함 (신용정보법 시행령 제34조의4). */
  noHarmEvident: z.boolean().nullable(),
  riskToRights: z.enum(['none', 'risk', 'high']).nullable(),
  /** GDPR 34(3)(a): nobody who came by the data can read it. */
  unintelligible: z.boolean().nullable(),
  /** GDPR 34(3)(b): what was done since leaves no high risk. */
  highRiskRemoved: z.boolean().nullable(),
  /** GDPR 34(3)(c): telling each person would be disproportionate. */
  disproportionateEffort: z.boolean().nullable(),
  containedAt: moment.nullable(),
  recoveredAt: moment.nullable(),
} as const satisfies Record<string, z.ZodType>;

export type FactKey = keyof typeof factValues;
export const factKeys = Object.keys(factValues) as readonly FactKey[];
export type FactValues = { readonly [Key in FactKey]?: z.output<(typeof factValues)[Key]> };

/** The moments of a case: each change of one of these says why. */
export const factKeysWithReason: readonly FactKey[] = ['occurredAt', 'detectedAt', 'awareAt'];

export const factChanges = z.strictObject(factValues).partial();

/** What the closure report says beyond the facts (붙임3). */
export const closureReportBody = z.object({
  reportSummary: prose(),
  breach: prose(),
  circumstances: prose(),
  peopleInvolved: prose(2000),
  cause: prose(),
  evidence: prose(4000),
  recoveryAndPrevention: prose(),
  disciplineOpinion: prose(2000),
  targetData: z.array(z.enum(['general', 'resident-registration', 'account'])).min(1),
});
export type ClosureReportBody = z.infer<typeof closureReportBody>;

export const improvementPlan = z.object({ what: prose(2000), ownerId: z.uuid(), due: day });

/** The three questions behind a grade (대응지침 제9조). */
export const gradeAnswers = z.object({
  /** 법적 근거·규정·동의 없이 기관 외부의 제3자에게 노출되거나 제공되었는가. */
  disclosedOutside: z.boolean(),
  /** 근거 없이 수집·접근·분석·이용·내부 제공·저장·파기되었는가. */
  misusedInside: z.boolean(),
  /** 안전하지 않게 저장했거나 파기해야 할 것을 파기하지 않았는가. */
  keptUnsafely: z.boolean(),
});
export type GradeAnswers = z.infer<typeof gradeAnswers>;

/** 1등급이 가장 무겁다; `null` when no question is answered yes. */
export const suggestedGrade = (answers: GradeAnswers): 1 | 2 | 3 | null => {
  if (answers.disclosedOutside) return 1;
  if (answers.misusedInside) return 2;
  return answers.keptUnsafely ? 3 : null;
};

export const disposition = z.object({
  judicial: z.enum(judicialResults).nullable().default(null),
  discipline: z.enum(disciplineResults).nullable().default(null),
  note: z.string().trim().max(500).default(''),
});

export const eventKinds = [
  'reported',
  'registered',
  'handling-changed',
  'graded',
  'handler-named',
  'team-called',
  'team-left-out',
  'involved-named',
  'custodians-named',
  'facts-recorded',
  'action',
  'reported-to-head',
  'evidence-added',
  'evidence-checked',
  'evidence-handed-over',
  'duties-assessed',
  'duty-performed',
  'override-proposed',
  'override-decided',
  'notice-submitted',
  'notice-decided',
  'notice-sending',
  'notice-sent',
  'notice-stopped',
  'recipients-imported',
  'recipients-destroyed',
  'posting-started',
  'posting-ended',
  'authority-report-filed',
  'closure-submitted',
  'closure-decided',
  'discipline-requested',
  'discipline-result',
  'post-mortem-submitted',
  'improvement-decided',
  'improvement-done',
  'improvement-checked',
  'document-issued',
  'reporter-opened',
  'unsealing-requested',
  'unsealing-approved',
  'unsealing-refused',
  'unsealing-withdrawn',
  'unsealing-expired',
  'reporter-asked',
  'reporter-wrote',
  'reporter-added-file',
  'reporter-given-file',
  'closed',
  'dismissed',
  'correction',
] as const;
export type EventKind = (typeof eventKinds)[number];

export const teamMemberInput = z.object({
  personId: z.uuid().optional(),
  contactId: z.uuid().optional(),
  duty: line(100),
});
