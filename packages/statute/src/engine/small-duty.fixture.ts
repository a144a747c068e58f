import type { Facts } from '../facts/schema.ts';
import type { Parameter } from '../parameters/model.ts';
import type { Answer } from './duty.ts';
import { yes } from './finding.ts';
import { dutyJudge } from './judge-duty.ts';
import type { Deemed, Deferral, DutyRule, Exemption } from './rule.ts';
import { at, dated, ID, iso, lawOf, parameter, situation } from './small-law.fixture.ts';

/** A notice to the people concerned that starts with awareness; tests change what they are about. */
export const notice: DutyRule = {
  duty: 'notify',
  to: ['data-subjects'],
  title: { ko: '통지', en: 'Notice' },
  starts: ({ awareAt }) => (awareAt === null ? [] : [awareAt]),
  startLabel: { ko: '알게 된 때', en: 'when it became known' },
  notStarted: { ko: '알게 된 때가 없다.', en: 'No awareness is given.' },
  when: () => () => yes(),
  exemptions: [],
  deferrals: [],
  deadline: 'deadline',
  content: 'content',
  itemsChecked: true,
  counts: ({ duty }) => duty === null || duty === 'notify',
  staged: false,
};

export const hours72 = parameter('deadline', 'deadline', dated('2020-01-01', 'PT72H', { article: '제2조' }));
export const items = parameter('content', 'codes', dated('2020-01-01', ['I1', 'I2', 'I3']));

/** One duty judged for a clock that started on 2026-11-07 at nine. */
export const judged = (rule: Partial<DutyRule>, facts: Facts = {}, ...more: readonly Parameter[]): Answer => {
  const { judge, answer } = dutyJudge(lawOf(hours72, items, ...more), { ...notice, ...rule });
  return answer(judge(situation(facts), at('2026-11-07')));
};

type Done = NonNullable<Facts['done']>[number];

/** A complete notice on a day. */
export const told = (day: string, time?: string, more: Partial<Done> = {}): Done => ({
  rule: ID,
  at: iso(day, time),
  items: ['I1', 'I2', 'I3'],
  ...more,
});

/** How every answer about that clock begins. */
export const OPENING = [
  '알게 된 때를 기준으로 2020-01-01 시행 규정(KR-PIPA-NOTIFY v1)을 적용한다. (의료법 제1조)',
  '알게 된 때(2026-11-07 09:00)부터 기산한다. (의료법 제1조)',
];
export const LIMIT = '기한은 72시간이고 밤과 휴일에도 흐르므로 2026-11-10 09:00에 끝난다. (의료법 제2조)';

const reach = { title: { ko: '예외', en: 'Exception' }, touches: { ko: '', en: '' }, never: { ko: '', en: '' } };

export const exemption: Exemption = {
  ...reach,
  code: 'EXEMPT',
  parameter: 'exception',
  holds: () => (facts) => facts.breach.recovered === true,
  because: { ko: '면한다.', en: 'Exempt.' },
};
export const exception = parameter('exception', 'exemption', dated('2020-01-01', 'applies', { article: '제4조' }));

export const deferral: Deferral = {
  ...reach,
  code: 'WAITS',
  parameter: 'waits',
  during: ({ emergency }) => emergency,
  because: { ko: '미룬다.', en: 'It waits.' },
};
export const waits = parameter('waits', 'deferral', dated('2020-01-01', 'without-delay', { article: '제5조' }));

export const deemedBy: Deemed = { ...reach, code: 'DEEMED_DONE', parameter: 'deemed' };
export const deemed = parameter('deemed', 'codes', dated('2020-01-01', ['KR-CLOUD-25'], { article: '제6조' }));
