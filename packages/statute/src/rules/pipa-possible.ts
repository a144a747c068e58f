import { dueUnder, limitUnder } from '../engine/deadline.ts';
import { unknown, yes, type Condition } from '../engine/finding.ts';
import { lookUp } from '../engine/law.ts';
import type { Exemption, Rule } from '../engine/rule.ts';
import { actFor, defaults } from './defaults.ts';
import { CONTACTS_UNKNOWN, FORCE_MAJEURE, PSEUDONYMISED, PUBLIC_CCTV } from './exceptions.ts';
import { withPosting } from './posting.ts';

const ID = 'KR-PIPA-POSSIBLE';

/** 시행령 제39조의2제1항이 정한 두 가지 경우. Any other suspicion does not start this duty. */
const definedGround: Condition = (law) => {
  const cite = lookUp(law, 'codes', 'grounds');
  if (cite === null) return null;
  const open = unknown('breach.possibility.ground', {
    ko: '유출등의 가능성이 어느 경우(불법적인 접근·정보주체 특정 곤란, 거래 등 일부 확인)에 해당하는지 알 수 없다.',
    en: 'Which of the two defined cases of possibility this is, is unknown.',
    cite,
  });
  const defined = yes({
    ko: '시행령이 정한 유출등의 가능성에 해당한다.',
    en: 'It is a possibility as the decree defines it.',
    cite,
  });
  return ({ breach: { possibility } }) =>
    possibility?.ground === null || possibility?.ground === undefined ? open : defined;
};

/**
 * 기한 안에 실제 유출등이 확인되면 가능성 통지에 갈음하여 제34조제1항의 통지를 한다(시행령 제39조의3제2항). A trade that
 * confirmed only a part says nothing about the others, so that ground does not convert; nor does a breach that was known
 * before the possibility, which is then one of further people.
 */
const CONVERTED: Exemption = {
  code: 'CONVERTED',
  parameter: 'exception-converted',
  holds: (law) => {
    const limit = limitUnder(law, 'deadline');
    return ({ asOf, awareAt, possibilityAwareAt, breach, acts }) => {
      if (awareAt === null || possibilityAwareAt === null || asOf < awareAt) return false;
      const dueAt = dueUnder(limit, possibilityAwareAt);
      const inTime = dueAt !== null && possibilityAwareAt <= awareAt && awareAt <= dueAt;
      const told = acts.some(({ rule }) => rule === ID);
      return inTime && breach.possibility?.ground === 'illegal-access-unidentified' && !told;
    };
  },
  title: { ko: '유출등 통지로 전환', en: 'Turned into a breach notice' },
  touches: {
    ko: '가능성 통지의 기한 안에 실제 유출등이 확인되면 가능성 통지를 유출등 통지로 갈음한다.',
    en: 'A breach confirmed within the time of this notice puts the breach notice in its place.',
  },
  never: {
    ko: '거래 등으로 일부만 확인된 경우의 나머지 정보주체, 유출등을 안 뒤에 안 가능성, 이미 한 가능성 통지에는 미치지 않는다.',
    en: 'Never reaches the others where only a part was confirmed, a possibility found after the breach, or a notice already given.',
  },
  because: {
    ko: '기한 안에 실제 유출등이 확인되어 가능성 통지에 갈음해 유출등 통지를 한다. 확인된 사람 외에 가능성이 남은 사람이 있으면 따로 검토해야 한다.',
    en: 'The breach was confirmed in time, so the breach notice takes the place of this one. Check for people whose data remains merely at risk.',
  },
};

/**
 * 개인정보 보호법 제34조제2항, 시행령 제39조의2·제39조의3: 유출등의 가능성 통지.
 *
 * Default: everybody possibly concerned is told within the limit from the defined moment. Exceptions: FORCE_MAJEURE
 * lets it wait (EMERGENCY does not), CONVERTED, CONTACTS_UNKNOWN, PSEUDONYMISED and PUBLIC_CCTV take it away. No
 * report to the authority hangs on a mere possibility: 제34조제4항 speaks of a breach.
 */
export const pipaPossible: Rule = {
  id: ID,
  binds: 'anyone',
  duties: [
    withPosting({
      ...defaults,
      duty: 'notify',
      to: ['data-subjects'],
      title: { ko: '유출등의 가능성 통지', en: 'Notice of a possible breach' },
      starts: ({ possibilityAwareAt }) => (possibilityAwareAt === null ? [] : [possibilityAwareAt]),
      startLabel: { ko: '유출등의 가능성을 알게 된 때', en: 'when the possibility became known' },
      notStarted: {
        ko: '유출등의 가능성을 알게 된 때가 입력되지 않았으므로 기한이 아직 시작되지 않았다.',
        en: 'No moment of awareness of a possible breach is given, so the clock has not started.',
      },
      when: definedGround,
      exemptions: [PUBLIC_CCTV, PSEUDONYMISED, CONVERTED, CONTACTS_UNKNOWN],
      deferrals: [FORCE_MAJEURE],
      counts: actFor('notify'),
    }),
  ],
};
