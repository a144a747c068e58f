import type { Epoch } from '@bongsu/kit';
import type { ApplicabilityBasis, Text } from '../parameters/model.ts';
import type { Law } from './law.ts';
import type { DutyRule } from './rule.ts';
import { spoken, type Reason } from './trace.ts';

/** Why the clock runs from where it runs. */
export const startReason = (law: Law, { startLabel }: DutyRule, start: Epoch, asOf: Epoch): Reason => {
  const ahead = asOf < start;
  return {
    ko: `${startLabel.ko}(${spoken(start)})부터 기산한다.${ahead ? ' 판단 시각보다 뒤의 시각이므로 미리 계산한 것이다.' : ''}`,
    en: `The clock starts ${startLabel.en} (${spoken(start)}).${ahead ? ' That lies ahead of the moment of judging: a forecast.' : ''}`,
    cite: law.version,
  };
};

const decidedBy: Readonly<Record<ApplicabilityBasis, Text>> = {
  occurrence: { ko: '발생한 때', en: 'the moment it occurred' },
  awareness: { ko: '알게 된 때', en: 'the moment of awareness' },
  'possibility-awareness': { ko: '가능성을 알게 된 때', en: 'the moment the possibility became known' },
  'incident-awareness': { ko: '침해사고를 알게 된 때', en: 'the moment the incident became known' },
  'incident-occurrence': { ko: '침해사고가 발생한 때', en: 'the moment the incident occurred' },
};

/** Which version governs, and by which moment (부칙의 적용례). */
export const versionReason = ({ version, rule }: Law): Reason => {
  const since =
    version.from === null ? { ko: '', en: '' } : { ko: `${version.from} 시행 `, en: ` in force from ${version.from}` };
  return {
    ko: `${decidedBy[version.basis].ko}를 기준으로 ${since.ko}규정(${rule} ${version.value})을 적용한다.`,
    en: `By ${decidedBy[version.basis].en}, the provision${since.en} (${rule} ${version.value}) applies.`,
    cite: version,
  };
};
