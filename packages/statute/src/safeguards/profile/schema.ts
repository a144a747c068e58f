import { instant } from '@bongsu/kit';
import { z } from 'zod';
import { dataKinds } from '../../facts/vocabulary.ts';
import { analysisResults, impactResults, profileRoles, sizes, subjectKinds, zones } from './vocabulary.ts';

export const isDay = (value: string): boolean => z.iso.date().safeParse(value).success;

const isMoment = (value: string): boolean => {
  try {
    instant(value);
    return true;
  } catch {
    return false;
  }
};

/** The messages are names: `problems.ts` turns them into sentences in both languages. */
const dayOrMoment = z.string('day-or-moment').refine((value) => isDay(value) || isMoment(value), 'day-or-moment');

/** Absent and null both mean "unknown". */
const known = <Value extends z.ZodType>(value: Value) => value.nullish();
const listOf = <const Word extends string>(words: readonly Word[]) => known(z.array(z.enum(words)));
const count = known(z.int().nonnegative());
const flag = known(z.boolean());

const fields = z.strictObject({
  asOf: known(dayOrMoment),
  size: known(z.enum(sizes)),
  roles: listOf(profileRoles),
  subjectCount: count,
  subjectCountAtLeast: count,
  /** The most people one processing system holds data about; where absent, `subjectCount` stands for it. */
  systemSubjectCount: count,
  /** 일일평균 이용자 수, 전년도 말 기준 직전 3개월. */
  dailyUsers: count,
  /** 개인정보취급자 with access to one processing system. */
  handlers: count,
  subjects: listOf(subjectKinds),
  dataKinds: listOf(dataKinds),
  zones: listOf(zones),
  /** A processing system of its own (개인정보처리시스템), rather than office computers alone. */
  processingSystem: flag,
  remoteAccess: flag,
  mobileDevices: flag,
  /** Personal data kept on handlers' computers or mobile devices. */
  deviceStorage: flag,
  removableMedia: flag,
  /** A user of a public system that grants its own people their accounts (기준 제16조제5항). */
  managesPublicAccounts: flag,
  riskAnalysis: known(z.enum(analysisResults)),
  impactAssessment: known(z.enum(impactResults)),
  /** The cycle of checking access records that the internal management plan fixes, such as `P1M`. */
  reviewCycle: known(z.iso.duration('duration')),
});

type Fields = z.infer<typeof fields>;

/** A profile that contradicts itself is refused: the answer would hang on which half is believed. */
const consistent: readonly (readonly [keyof Fields, string, (profile: Fields) => boolean])[] = [
  ['subjectCount', 'count-at-least', (p) => (p.subjectCount ?? Infinity) >= (p.subjectCountAtLeast ?? 0)],
  ['systemSubjectCount', 'count-at-most', (p) => (p.systemSubjectCount ?? 0) <= (p.subjectCount ?? Infinity)],
  ['subjects', 'users-need-service', (p) => !(p.subjects?.includes('users') ?? false) || mayServeOnline(p)],
  ['dailyUsers', 'users-need-service', (p) => (p.dailyUsers ?? 0) === 0 || (mayServeOnline(p) && mayHoldUsers(p))],
  ['size', 'operator-is-public', (p) => mayBePublic(p) || !(p.roles?.includes('public-system-operator') ?? false)],
];

const stated = <Word>(list: readonly Word[] | null | undefined): list is readonly Word[] =>
  list !== null && list !== undefined && list.length > 0;
const mayServeOnline = ({ roles }: Fields): boolean => !stated(roles) || roles.includes('online-service-provider');
const mayHoldUsers = ({ subjects }: Fields): boolean => !stated(subjects) || subjects.includes('users');
const mayBePublic = ({ size }: Fields): boolean => size === null || size === undefined || size === 'public-institution';

/** What is known about an organisation. Every field may be absent or null: unknown. An unknown key is an error. */
export const profileSchema = fields.check((context) => {
  for (const [field, message, holds] of consistent)
    if (!holds(context.value))
      context.issues.push({ code: 'custom', path: [field], message, input: context.value[field] });
});

export type Profile = z.infer<typeof profileSchema>;
