import type { Epoch } from '@bongsu/kit';
import type { Act, Situated } from '../facts/moments.ts';
import { allOf, no, type Condition } from '../engine/finding.ts';
import type { DutyRule, Rule } from '../engine/rule.ts';
import { lookUp } from '../engine/law.ts';
import { boundByRole } from './conditions/people.ts';
import { defaults, fromIncident } from './defaults.ts';
import { DEEMED_DONE } from './exceptions.ts';

const ID = 'KR-NET-INCIDENT';

const provider = boundByRole('정보통신서비스 제공자', 'an online service provider');

/** 2024-08-13까지는 보완 신고의 기한을 정한 규정이 없었다. */
const supplementsKnown: Condition = (law) => {
  if (lookUp(law, 'deadline', 'supplement-deadline') !== null) return null;
  const none = no({
    ko: '당시에는 추가로 확인된 사실의 보완 신고를 정한 규정이 없었다.',
    en: 'The law of that time set no supplement for further facts.',
    cite: law.version,
  });
  return () => none;
};

const shared = {
  ...defaults,
  to: ['msit', 'kisa'],
  when: provider,
  itemsChecked: false,
} satisfies Partial<DutyRule>;

/** An act without a stated duty is the first report when it is the first of its rule, and a supplement after that. */
const isFirst = (act: Act, facts: Situated): boolean => facts.acts.find(({ rule }) => rule === ID) === act;

const isReport = (act: Act, _start: Epoch, facts: Situated): boolean =>
  act.duty === 'report' || (act.duty === null && isFirst(act, facts));

const isSupplement = (act: Act, start: Epoch, facts: Situated): boolean =>
  act.at >= start && (act.duty === 'supplement' || (act.duty === null && !isFirst(act, facts)));

/**
 * 정보통신망법 제48조의3제1항, 시행령 제58조의2: 침해사고의 신고와 추가 확인 사실의 보완 신고.
 *
 * Default: an online service provider reports within the limit from awareness, whether personal data is touched or
 * not, and each further fact within the limit from its confirmation. Exceptions: DEEMED_DONE by an incident notice
 * under another Act. A breach report under 제34조 of the privacy Act is not counted as one: the text does not settle it.
 */
export const netIncident: Rule = {
  id: ID,
  binds: ['online-service-provider'],
  duties: [
    {
      ...shared,
      duty: 'report',
      title: { ko: '과기정통부·한국인터넷진흥원 침해사고 신고', en: 'Network incident report to MSIT or KISA' },
      ...fromIncident,
      counts: isReport,
      deemedBy: DEEMED_DONE,
    },
    {
      ...shared,
      duty: 'supplement',
      title: { ko: '추가로 확인된 침해사고 사실의 보완 신고', en: 'Supplement on further facts of the incident' },
      starts: ({ incidentAwareAt, newFactsAt }) => (incidentAwareAt === null ? [] : newFactsAt),
      startLabel: { ko: '추가 사실을 확인한 때', en: 'when the further fact was confirmed' },
      notStarted: {
        ko: '추가로 확인된 사실이 입력되지 않았으므로 보완 신고 기한이 시작되지 않았다.',
        en: 'No further fact is given, so no supplement is due.',
      },
      when: allOf(supplementsKnown, provider),
      deadline: 'supplement-deadline',
      counts: isSupplement,
    },
  ],
};
