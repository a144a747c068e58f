import { z } from 'zod';

const text = z.object({ ko: z.string(), en: z.string() });
const isoDay = z.string();

export const ruleset = z.object({ version: z.string(), digest: z.string() });

/** What an organisation is to the law; the words of a facts file. */
export const legalRoles = [
  'controller', // 개인정보처리자
  'processor', // 수탁자
  'online-service-provider', // 정보통신서비스 제공자
  'credit-information-company', // 신용정보회사등
  'commercial-company', // 상거래 기업 및 법인 (신용정보법 제45조의3)
  'financial-company', // 금융회사, 전자금융업자
  'public-system-operator', // 공공시스템운영기관
  'critical-infrastructure-operator', // 주요정보통신기반시설 관리기관
  'cloud-provider', // 클라우드컴퓨팅서비스 제공자
  'medical-institution', // 의료인·의료기관 개설자
] as const;
export type LegalRole = (typeof legalRoles)[number];

/** Beside being a controller and, perhaps, an online service provider, which set-up asks about. */
export const furtherRoles = [
  'processor',
  'credit-information-company',
  'commercial-company',
  'financial-company',
  'public-system-operator',
  'critical-infrastructure-operator',
  'cloud-provider',
  'medical-institution',
] as const satisfies readonly LegalRole[];

/** Duties nobody has checked on the text of their law, or whose scope is open; each organisation decides to see them. */
export const optionalRules = [
  'KR-NET-USERNOTICE', // 정보통신망법 제48조의3제4항
  'KR-CIIP-13', // 정보통신기반 보호법 제13조
  'KR-CLOUD-25', // 클라우드컴퓨팅법 제25조
  'KR-MED-23-3', // 의료법 제23조의3
  'KR-PUB-NIS', // 사이버안보 업무규정 등
  'KR-EFS-73', // 전자금융감독규정
] as const;
export type OptionalRule = (typeof optionalRules)[number];

export const lawConfidences = ['confirmed', 'secondary', 'memory'] as const;
const confidence = z.enum(lawConfidences);

/** A word, a number, a list of codes or a text, by the parameter's kind; `null` is a repeal. */
const lawValue = z.union([z.string(), z.number(), z.array(z.string()), text, z.null()]);

/** One dated value of the law with everything needed to check it. */
export const lawEntry = z.object({
  /** First day; `null`: since before anyone could settle the day. */
  from: isoDay.nullable(),
  /** Last day; `null` while no later value is known. */
  until: isoDay.nullable(),
  value: lawValue,
  text,
  law: z.string(),
  article: z.string(),
  place: text,
  source: z.string(),
  confidence,
  verified: isoDay,
  reviewBy: isoDay,
  /** Its review date has passed: it goes on working and wants to be checked again. */
  stale: z.boolean(),
  inForce: z.boolean(),
});
export type LawEntry = z.infer<typeof lawEntry>;

/** 판본. `basis`: the moment that decides whether it applies (부칙의 적용례). */
export const lawVersion = lawEntry.extend({ version: z.string().nullable(), basis: z.string() });
export type LawVersion = z.infer<typeof lawVersion>;

/** One rule in the list. */
export const lawRuleLine = z.object({
  id: z.string(),
  title: text,
  duties: z.array(z.object({ duty: z.string(), title: text })),
  law: z.string(),
  article: z.string(),
  place: text,
  versions: z.array(lawVersion),
  /** `null`: not in force on that day. */
  inForce: z.string().nullable(),
  confidence,
  reviewBy: isoDay,
  stale: z.boolean(),
});
export type LawRuleLine = z.infer<typeof lawRuleLine>;

const lawParameter = z.object({ name: z.string(), about: text, kind: z.string(), values: z.array(lawEntry) });
export type LawParameter = z.infer<typeof lawParameter>;

/** `touches`, `never`: what an exception reaches and what it never does. */
const lawException = z.object({
  code: z.string(),
  title: text,
  effect: z.enum(['exemption', 'deferral', 'deemed']),
  parameter: z.string(),
  duties: z.array(text),
  touches: text,
  never: text,
});
export type LawException = z.infer<typeof lawException>;

/** Everything one rule is made of. */
export const lawRule = lawRuleLine.extend({
  binds: z.union([z.literal('anyone'), z.array(z.string())]),
  /** `not-loaded`: there was law before the first version, and it is not part of the rule set. */
  earlier: z.enum(['none', 'not-loaded']),
  duties: z.array(
    z.object({
      duty: z.string(),
      title: text,
      to: z.array(z.string()),
      startsAt: text,
      deadline: z.string(),
      content: z.string(),
      exceptions: z.array(z.string()),
    }),
  ),
  parameters: z.array(lawParameter),
  exceptions: z.array(lawException),
});
export type LawRule = z.infer<typeof lawRule>;

export const lawTurns = ['begins', 'changes', 'moves', 'ends'] as const;

/** `moves`: the same value, said by another article. */
export const lawChange = z.object({
  rule: z.string(),
  title: text,
  parameter: z.string(),
  about: text,
  kind: z.string(),
  turn: z.enum(lawTurns),
  before: lawEntry.nullable(),
  after: lawEntry.nullable(),
  /** Of a list: what joins and what leaves it. */
  added: z.array(z.string()),
  removed: z.array(z.string()),
});
export type LawChange = z.infer<typeof lawChange>;

export const lawDay = z.object({
  day: isoDay,
  counts: z.object({ begins: z.int(), changes: z.int(), moves: z.int(), ends: z.int() }),
  rules: z.array(z.string()),
});
export type LawDay = z.infer<typeof lawDay>;
