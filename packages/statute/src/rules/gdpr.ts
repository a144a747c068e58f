import { allOf } from '../engine/finding.ts';
import type { DutyRule, Exemption, Rule } from '../engine/rule.ts';
import { concernsSomebody, coveredEffects } from './conditions/breach.ts';
import { holdsRole } from './conditions/credit.ts';
import { disproportionate, inTheUnion, riskOf } from './conditions/gdpr.ts';
import { actFor, defaults, fromAwareness } from './defaults.ts';

const BOUND = ['controller', 'processor'] as const;

const controller = holdsRole('controller', '컨트롤러(개인정보처리자)', 'a controller');
const processor = holdsRole('processor', '프로세서(수탁자)', 'a processor');
const breached = allOf(inTheUnion, coveredEffects, concernsSomebody);

const shared = { ...defaults, ...fromAwareness } satisfies Partial<DutyRule>;

/**
 * GDPR Article 33: to the supervisory authority, and from a processor to its controller.
 *
 * Default: within the limit where feasible, unless a risk to rights and freedoms is unlikely; in phases where not
 * everything is known (33(4)). A processor tells its controller without undue delay (33(2)), whatever the risk.
 */
export const gdpr33: Rule = {
  id: 'EU-GDPR-33',
  binds: BOUND,
  duties: [
    {
      ...shared,
      duty: 'report',
      to: ['supervisory-authority'],
      title: { ko: 'EU 감독기관 신고', en: 'Notification to the supervisory authority' },
      when: allOf(controller, breached, riskOf),
      staged: true,
      counts: actFor('report'),
    },
    {
      ...shared,
      duty: 'inform-controller',
      to: ['controller'],
      title: { ko: '컨트롤러(위탁자)에게 알림', en: 'Notification to the controller' },
      when: allOf(processor, breached),
      deadline: 'processor-deadline',
      content: 'processor-content',
      itemsChecked: false,
      counts: ({ duty }) => duty === 'inform-controller',
    },
  ],
};

const exemption = (fields: Omit<Exemption, 'never'>): Exemption => ({
  ...fields,
  never: {
    ko: '감독기관 신고(제33조)는 면하지 않는다.',
    en: 'Never exempts from the notification to the authority (Article 33).',
  },
});

const UNINTELLIGIBLE = exemption({
  code: 'UNINTELLIGIBLE',
  parameter: 'exception-unintelligible',
  holds: () => (facts) => facts.breach.unintelligible === true,
  title: { ko: '알아볼 수 없는 정보', en: 'Unintelligible data' },
  touches: {
    ko: '암호화 등으로 권한 없는 자가 알아볼 수 없으면 정보주체 통지를 면한다.',
    en: 'Exempts from telling data subjects where encryption or the like makes the data unintelligible.',
  },
  because: {
    ko: '암호화 등으로 권한 없는 자가 정보를 알아볼 수 없어 통지하지 않아도 된다.',
    en: 'The data is unintelligible to anyone not authorised, so people need not be told.',
  },
});

const RISK_REMOVED = exemption({
  code: 'RISK_REMOVED',
  parameter: 'exception-risk-removed',
  holds: () => (facts) => facts.breach.highRiskRemoved === true,
  title: { ko: '높은 위험의 제거', en: 'High risk removed' },
  touches: {
    ko: '뒤에 한 조치로 높은 위험이 더는 생기기 어려우면 정보주체 통지를 면한다.',
    en: 'Exempts from telling data subjects where later measures make the high risk unlikely.',
  },
  because: {
    ko: '뒤에 한 조치로 높은 위험이 더는 현실이 되기 어려워 통지하지 않아도 된다.',
    en: 'Later measures ensure that the high risk is no longer likely, so people need not be told.',
  },
});

const DISPROPORTIONATE = exemption({
  code: 'DISPROPORTIONATE',
  parameter: 'exception-disproportionate',
  holds: () => (facts) => facts.breach.disproportionateEffort === true,
  title: { ko: '과도한 노력', en: 'Disproportionate effort' },
  touches: {
    ko: '한 사람씩 알리는 데 과도한 노력이 들면 공개적인 통지로 갈음한다.',
    en: 'Puts a public communication in the place of telling each person.',
  },
  because: {
    ko: '한 사람씩 알리는 데 과도한 노력이 들어 공개적인 통지로 갈음한다. 그 통지 의무가 대신 생긴다.',
    en: 'Telling each person would be disproportionate; a public communication is due instead.',
  },
});

/**
 * GDPR Article 34: to the data subject where a high risk is likely.
 *
 * Default: without undue delay, in plain language. Exceptions: UNINTELLIGIBLE and RISK_REMOVED take it away,
 * DISPROPORTIONATE turns it into a public communication (34(3)).
 */
export const gdpr34: Rule = {
  id: 'EU-GDPR-34',
  binds: ['controller'],
  duties: [
    {
      ...shared,
      duty: 'notify',
      to: ['data-subjects'],
      title: { ko: 'EU 정보주체에 대한 통지', en: 'Communication to data subjects in the EU' },
      when: allOf(controller, breached, riskOf),
      exemptions: [UNINTELLIGIBLE, RISK_REMOVED, DISPROPORTIONATE],
      counts: actFor('notify'),
    },
    {
      ...shared,
      duty: 'post',
      to: ['data-subjects'],
      title: { ko: 'EU 정보주체에 대한 공개적 통지', en: 'Public communication to data subjects in the EU' },
      when: allOf(controller, breached, riskOf, disproportionate),
      exemptions: [UNINTELLIGIBLE, RISK_REMOVED],
      counts: ({ duty }) => duty === 'post',
    },
  ],
};
