import { allOf, no, yes, type Condition } from '../engine/finding.ts';
import type { Rule } from '../engine/rule.ts';
import { boundByRole } from './conditions/people.ts';
import { actFor, defaults, fromIncident } from './defaults.ts';

/**
 * 전자금융기반시설의 교란·마비. To be aware of such an incident is what starts the duty, so it stands unless it is settled
 * that nothing was disturbed.
 */
const disruption: Condition = ({ version: cite }) => {
  const assumed = yes({
    ko: '전자적 침해행위로 인한 사고를 알게 되었으므로, 전자금융기반시설의 교란·마비가 아니라고 확정되지 않는 한 대상으로 본다.',
    en: 'An incident became known; it is covered unless it is settled that no infrastructure was disturbed.',
    cite,
  });
  const confirmed = yes({
    ko: '전자적 침해행위로 전자금융기반시설이 교란되거나 마비되었다.',
    en: 'Electronic financial infrastructure was disturbed or paralysed.',
    cite,
  });
  const none = no({
    ko: '전자금융기반시설이 교란되거나 마비되지 않은 것으로 확정되었다.',
    en: 'It is settled that no electronic financial infrastructure was disturbed.',
    cite,
  });
  return ({ breach: { networkIncident } }) => {
    const is = networkIncident?.disruption;
    if (is === null || is === undefined) return assumed;
    return is ? confirmed : none;
  };
};

/**
 * 전자금융거래법 제21조의5제1항: 침해사고의 금융위원회 통지.
 *
 * Default: a financial company tells the FSC without delay. No exceptions.
 */
export const eftaIncident: Rule = {
  id: 'KR-EFTA-INCIDENT',
  binds: ['financial-company'],
  duties: [
    {
      ...defaults,
      ...fromIncident,
      duty: 'report',
      to: ['fsc'],
      title: { ko: '금융위원회 침해사고 통지', en: 'Incident report to the FSC' },
      when: allOf(boundByRole('금융회사·전자금융업자', 'a financial company'), disruption),
      itemsChecked: false,
      counts: actFor('report'),
    },
  ],
};
