import { allOf } from '../engine/finding.ts';
import type { Deferral, DutyRule, Rule } from '../engine/rule.ts';
import { concernsSomebody, coveredEffects, manySubjects } from './conditions/breach.ts';
import { creditData, holdsRole } from './conditions/credit.ts';
import { boundByRole } from './conditions/people.ts';
import { actFor, defaults, fromAwareness } from './defaults.ts';

const BOUND = ['credit-information-company', 'commercial-company'] as const;

const leaked = allOf(
  boundByRole('신용정보회사등', 'a credit information company or the like'),
  creditData,
  coveredEffects,
  concernsSomebody,
);

/**
 * 신용정보법 시행령 제34조의4제3항·제7항: two things together, that no harm is evident and that measures against spread are
 * urgent. The fact of urgent measures alone lets nothing wait. Paragraph 7 speaks of the report form of paragraph 6 only,
 * so neither the publication of paragraph 2 nor the report of a 상거래기업 waits.
 */
const CREDIT_EMERGENCY: Deferral = {
  code: 'EMERGENCY',
  parameter: 'exception-emergency',
  during: ({ emergency, breach }) => (breach.noHarmEvident === true ? emergency : null),
  title: { ko: '긴급조치(신용정보)', en: 'Urgent measures (credit information)' },
  touches: {
    ko: '피해가 없는 것이 명백하고 확산·추가 유출을 막는 조치가 긴급하면, 조치한 뒤로 통지와 금융위원회·금융감독원 신고서 제출을 미룬다.',
    en: 'Where no harm is evident and measures against spread are urgent, the notice and the form for the FSC or FSS wait.',
  },
  never: {
    ko: '두 조건 가운데 하나만으로는 미루지 못한다. 금융당국에는 누설 사실을 먼저 알려야 한다. 공시와 상거래기업의 신고는 미루지 않는다.',
    en: 'Never on one condition alone; the authority is told of the fact first. Publication and the report of a commercial company never wait.',
  },
  because: {
    ko: '피해가 없는 것이 명백하고 확산과 추가 유출을 막는 조치가 긴급하여 미룰 수 있다. 조치 내용도 함께 알린다.',
    en: 'No harm is evident and measures against spread are urgent, so it may wait; the measures are told with it.',
  },
};

const shared = {
  ...defaults,
  ...fromAwareness,
} satisfies Partial<DutyRule>;

/**
 * 신용정보법 제39조의4제1항, 시행령 제34조의4제1항·제3항: 개인신용정보 누설 통지.
 *
 * Default: the people concerned are told without delay, one being enough, with the items of 제34조제1항 of the privacy
 * Act as it stands. Exceptions: EMERGENCY of this decree, narrower than that of the privacy Act.
 */
export const credNotify: Rule = {
  id: 'KR-CRED-NOTIFY',
  binds: BOUND,
  duties: [
    {
      ...shared,
      duty: 'notify',
      to: ['data-subjects'],
      title: { ko: '신용정보주체에 대한 누설 통지', en: 'Notice to credit data subjects' },
      when: leaked,
      deferrals: [CREDIT_EMERGENCY],
      counts: actFor('notify'),
    },
  ],
};

const many = manySubjects('min-subjects');

const report = {
  ...shared,
  duty: 'report',
  itemsChecked: false,
  counts: actFor('report'),
} satisfies Partial<DutyRule>;

/**
 * 신용정보법 제39조의4제3항·제4항, 시행령 제34조의4제2항·제4항~제8항: 대량 누설의 신고와 공시.
 *
 * Default: from the threshold on, the financial authority (for 상거래기업 및 법인, 제45조의3제1항: the privacy authority) is
 * told without delay, and the leak is made public for a period. Exceptions: EMERGENCY lets the form for the financial
 * authority wait, nothing else.
 */
export const credReport: Rule = {
  id: 'KR-CRED-REPORT',
  binds: BOUND,
  duties: [
    {
      ...report,
      to: ['fsc', 'fss'],
      title: { ko: '금융위원회·금융감독원 누설 신고', en: 'Report of a leak to the FSC or FSS' },
      when: allOf(
        holdsRole('credit-information-company', '신용정보회사등', 'a credit information company'),
        leaked,
        many,
      ),
      deferrals: [CREDIT_EMERGENCY],
    },
    {
      ...report,
      to: ['pipc', 'kisa'],
      title: { ko: '보호위원회·한국인터넷진흥원 누설 신고(상거래기업)', en: 'Report of a leak to the PIPC or KISA' },
      when: allOf(holdsRole('commercial-company', '상거래기업 및 법인', 'a commercial company'), leaked, many),
    },
    {
      ...shared,
      duty: 'post',
      to: ['data-subjects'],
      title: { ko: '신용정보 누설의 공시', en: 'Publication of a credit information leak' },
      when: allOf(leaked, many),
      itemsChecked: false,
      counts: ({ duty }) => duty === 'post',
    },
  ],
};
