import { endOfSeoulDay, seoulDate, startOfSeoulDay, Temporal, type PlainDate } from '@bongsu/kit';
import { inForce } from '@bongsu/ledger';
import { systemActor } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import { endErrand, setErrand } from '../errands/index.ts';
import { firstDaySeen, ruleDecisions } from './rule-store.ts';
import { catalogue } from './rules.ts';

/** So many days before its year is over a decision waits for somebody. */
const DAYS_AHEAD = 30;

const TEXTS = {
  review: {
    ko: '정한 지 1년이 되는 탐지 기준을 다시 살펴보고 정하기',
    en: 'Look again at rules that were decided about a year ago',
  },
  late: { ko: '검토 기한이 지난 탐지 기준 확인하기', en: 'The yearly review of rules is overdue' },
} as const;

/** By when the next rule is to be looked at: a year after it was decided about, or after records began to come where nobody ever decided. */
const nextReview = async (tx: Tx): Promise<PlainDate | null> => {
  const standing = inForce(await ruleDecisions(tx));
  const days = standing.map(({ reviewOn }) => Temporal.PlainDate.from(reviewOn));
  const decided = new Set(standing.map(({ rule }) => rule));
  const first = await firstDaySeen(tx);
  if (first !== null && catalogue().some(({ name }) => !decided.has(name)))
    days.push(Temporal.PlainDate.from(first).add({ years: 1 }));
  return days.toSorted((left, right) => Temporal.PlainDate.compare(left, right))[0] ?? null;
};

const link = '/misuse/rules';
const to = (role: 'officer' | 'cpo') => ({ role, departmentId: null, exceptId: null });

/** ISMS-P 2.11.3: rules are looked at again each year. Late, the CPO hears of it too. Call it as the product itself. */
export const projectRuleReviews = async (tx: Tx, deps: Deps): Promise<void> => {
  const today = seoulDate(deps.clock.now());
  const on = await nextReview(tx);
  const isNear = on !== null && Temporal.PlainDate.compare(on, today.add({ days: DAYS_AHEAD })) <= 0;
  if (!isNear) {
    await endErrand(tx, 'misuse-rules');
    return endErrand(tx, 'misuse-rules-late');
  }
  const dueAt = endOfSeoulDay(on);
  const startsAt = startOfSeoulDay(on.subtract({ days: DAYS_AHEAD }));
  const common = { link, dueAt };
  await setErrand(tx, {
    ...common,
    key: 'misuse-rules',
    kind: 'misuse-rules',
    text: TEXTS.review,
    to: to('officer'),
    startsAt,
  });
  if (Temporal.PlainDate.compare(on, today) >= 0) return endErrand(tx, 'misuse-rules-late');
  const late = { key: 'misuse-rules-late', kind: 'misuse-rules-late', text: TEXTS.late, to: to('cpo') };
  await setErrand(tx, { ...common, ...late, startsAt: dueAt });
};

export const ruleReviews: Job = {
  name: 'misuse-rule-reviews',
  every: { hours: 1 },
  run: (deps) => deps.database.transaction(systemActor, (tx) => projectRuleReviews(tx, deps)),
};
