import { roles } from '../../facts/vocabulary.ts';

/**
 * What kind of organisation it is, by which thresholds differ: 대기업, 중견기업, 중소기업, 소상공인, 공공기관, 단체, 개인. A 소상공인 is
 * also a 중소기업 by law; the profile names the narrower kind.
 */
export const sizes = [
  'large-company',
  'mid-sized-company',
  'small-medium-company',
  'micro-business',
  'public-institution',
  'association',
  'individual',
] as const;
export type Size = (typeof sizes)[number];

/** The roles of a breach's facts, 기간통신사업자, and 공공시스템이용기관 beside the operator. */
export const profileRoles = [...roles, 'telecom-carrier', 'public-system-user'] as const;

/** 이용자 of an online service (기준 제2조제2호), and every other 정보주체. */
export const subjectKinds = ['users', 'non-users'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** Where a processing system keeps data: 인터넷망 구간, 그 중간 지점(DMZ), 내부망. */
export const zones = ['internet', 'dmz', 'inside'] as const;

/** What a 위험도 분석 found about encrypting inside the internal network; `none`: it was not carried out. */
export const analysisResults = ['none', 'needed', 'not-needed'] as const;
export type AnalysisResult = (typeof analysisResults)[number];

/** The same of a 영향평가 (법 제33조); `not-subject`: the institution does not have to carry one out. */
export const impactResults = ['not-subject', ...analysisResults] as const;
export type ImpactResult = (typeof impactResults)[number];
