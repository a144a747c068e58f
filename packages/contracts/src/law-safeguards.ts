import { z } from 'zod';
import { moment } from './common.ts';
import { dataKinds } from './incident-values.ts';
import { lawConfidences, legalRoles, ruleset } from './law-values.ts';

const text = z.object({ ko: z.string(), en: z.string() });

/** 조직 구분, by which the thresholds of the safeguards differ. A 소상공인 is named as such, not as a 중소기업. */
export const safeguardSizes = [
  'large-company', // 대기업
  'mid-sized-company', // 중견기업
  'small-medium-company', // 중소기업
  'micro-business', // 소상공인
  'public-institution', // 공공기관
  'association', // 단체
  'individual', // 개인
] as const;
export type SafeguardSize = (typeof safeguardSizes)[number];

/** The roles of a breach's facts, 기간통신사업자 and 공공시스템이용기관. */
export const safeguardRoles = [...legalRoles, 'telecom-carrier', 'public-system-user'] as const;
export type SafeguardRole = (typeof safeguardRoles)[number];

/** 이용자 of an online service (기준 제2조제2호), and every other 정보주체. */
export const subjectKinds = ['users', 'non-users'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** Where a processing system keeps data: 인터넷망 구간, 그 중간 지점(DMZ), 내부망. */
export const storageZones = ['internet', 'dmz', 'inside'] as const;

/** What a 위험도 분석 found about encrypting inside the internal network; `none`: it was not carried out. */
export const analysisResults = ['none', 'needed', 'not-needed'] as const;

/** The same of a 영향평가; `not-subject`: the institution does not have to carry one out. */
export const impactResults = ['not-subject', ...analysisResults] as const;

/** Passwords, and the kinds of data that a profile names. */
export const encryptedItems = ['password', ...dataKinds] as const;
export type EncryptedItem = (typeof encryptedItems)[number];

/** The zones, the handlers' devices and media, and the way over a network. */
export const encryptionPlaces = [...storageZones, 'devices', 'transfer'] as const;
export type EncryptionPlace = (typeof encryptionPlaces)[number];

/**
 * The profile of `bongsu safeguards`. Its fields are checked by the law engine, which names each one that is wrong or
 * misspelt and what it expected; what is left out or `null` is unknown.
 */
export const lawProfile = z.record(z.string(), z.unknown()).meta({
  description: 'bongsu safeguards의 조직 문서 / the profile of `bongsu safeguards`: asOf, size, roles, subjectCount, …',
  examples: [
    {
      asOf: '2026-11-21',
      size: 'public-institution',
      roles: ['controller'],
      subjectCount: 120_000,
      dataKinds: ['general', 'resident-registration'],
    },
  ],
});

/** What every answer carries for the reader who has to check it. */
const told = {
  basis: z.array(z.object({ law: z.string(), article: z.string(), effectiveFrom: z.string().nullable() })),
  confidence: z.enum(lawConfidences),
  stale: z.boolean(),
  why: z.array(z.string()),
  whyEn: z.array(z.string()),
};

export const requirements = ['required', 'not-required', 'needs-facts'] as const;
const requirement = z.enum(requirements);

/** One safeguard as the engine answers it. */
export const lawSafeguard = z.object({
  id: z.string(),
  title: text,
  status: requirement,
  /** Whether the provision is law on that day at all; one that is not asks nothing of anybody. */
  inForce: z.enum(['in-force', 'not-yet', 'repealed']),
  what: text,
  /** An ISO 8601 duration; while unsettled, the longest it may be. */
  period: z.string().nullable(),
  /** For how long something is kept, or how often it is done. */
  measure: z.enum(['keep', 'every']).nullable(),
  /** A word the law gives where it gives no number. */
  word: z.enum(['immediately', 'without-delay', 'regularly', 'own-plan', 'own-rule']).nullable(),
  /** What the organisation fixed itself; never the law's. */
  ownPeriod: z.string().nullable(),
  periodSettled: z.boolean(),
  /** Facts that would settle the status or the period, most decisive first. */
  missing: z.array(z.string()),
  ...told,
});
export type LawSafeguard = z.infer<typeof lawSafeguard>;

/** 유형 1·2·3 of the annex that was in force from 2016-09-01 to 2023-09-21. */
export const lawOldType = z.object({
  status: z.enum(['settled', 'needs-facts', 'not-in-force']),
  type: z.int().nullable(),
  title: text.nullable(),
  possible: z.array(z.int()),
  missing: z.array(z.string()),
  ...told,
});
export type LawOldType = z.infer<typeof lawOldType>;

/** Must this item, of these people, be encrypted here? */
export const lawEncryption = z.object({
  item: z.enum(encryptedItems),
  subject: z.enum(subjectKinds),
  zone: z.enum(encryptionPlaces),
  required: requirement,
  /** `one-way` where it must not be possible to decrypt it again. */
  way: z.literal('one-way').nullable(),
  missing: z.array(z.string()),
  ...told,
});
export type LawEncryption = z.infer<typeof lawEncryption>;

export const lawSafeguardAnswer = z.object({
  asOf: moment,
  ruleset,
  oldType: lawOldType,
  duties: z.array(lawSafeguard),
  encryption: z.array(lawEncryption),
});
export type LawSafeguardAnswer = z.infer<typeof lawSafeguardAnswer>;
