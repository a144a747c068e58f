import { missingOf } from '../engine/finding.ts';
import type { Reason } from '../engine/trace.ts';
import type { Text } from '../parameters/model.ts';
import { allNamed, conditions } from './conditions/index.ts';
import type { DayLaw } from './day-law.ts';
import type { Bench } from './judge-duty.ts';
import type { TypeFile } from './model.ts';
import type { KnownProfile } from './profile/known-profile.ts';
import { standingOn } from './standing.ts';
import { told, type Told } from './told.ts';

/**
 * The type of the old annex (유형 1·2·3). `type` is null where the annex is not in force, and while facts are missing;
 * `possible` lists the types that the facts so far leave open.
 */
export interface OldType extends Told {
  readonly status: 'settled' | 'needs-facts' | 'not-in-force';
  readonly type: number | null;
  readonly title: Text | null;
  readonly possible: readonly number[];
  readonly missing: readonly string[];
}

const burden = (cite: Reason['cite']): Reason => ({
  ko: '어느 유형인지는 개인정보처리자가 증명해야 하므로, 확인될 때까지는 더 무거운 유형의 조치를 기준으로 삼는다.',
  en: 'The controller has to prove its type, so until it is settled the stricter type is the one to go by.',
  cite,
});

/** The annex belongs to the general notice; where the online notice alone governed, a type had no effect. */
const withoutEffect = (law: DayLaw, profile: KnownProfile): readonly Reason[] => {
  if (conditions['under-general-notice'](law)!(profile).truth !== 'no') return [];
  const { cite } = law;
  return [
    {
      ko: '이용자의 정보만 다루면 온라인 기준이 적용되었으므로 유형은 의무를 바꾸지 않는다.',
      en: 'Where only data of users is processed the online notice governed, so the type changes no duty.',
      cite,
      aside: true,
    },
  ];
};

export const oldTypeOf = (files: readonly TypeFile[], { parameters, profile, today }: Bench): OldType => {
  const standings = files.map(({ values }) => standingOn(values, profile.day));
  const first = standings[0]!;
  if (first.inForce !== 'in-force')
    return {
      status: 'not-in-force',
      type: null,
      title: null,
      possible: [],
      missing: [],
      ...told(first.reasons, today),
    };
  const lawOf = (cite: Reason['cite']): DayLaw => ({ parameters, day: profile.day, cite });
  const found = standings.map(({ entry }) => ({
    entry,
    finding: allNamed(entry.value.when)(lawOf(entry))!(profile),
  }));
  const more = withoutEffect(lawOf(first.entry), profile);
  const fitting = found.find(({ finding }) => finding.truth === 'yes');
  if (fitting !== undefined) {
    const { entry, finding } = fitting;
    const { type, title } = entry.value;
    const because: Reason = { ko: `${title.ko}에 해당한다.`, en: `It is of ${title.en}.`, cite: entry };
    const reasons = [because, ...finding.reasons(profile), ...more];
    return { status: 'settled', type, title, possible: [type], missing: [], ...told(reasons, today) };
  }
  const open = found.filter(({ finding }) => finding.truth === 'unknown');
  const reasons = open.flatMap(({ finding }) => finding.reasons(profile));
  return {
    status: 'needs-facts',
    type: null,
    title: null,
    possible: open.map(({ entry }) => entry.value.type),
    missing: [...new Set(open.flatMap(({ finding }) => missingOf(finding)))],
    ...told([...reasons, burden(first.entry), ...more], today),
  };
};
