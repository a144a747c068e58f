import type { ReviewFigures } from '@bongsu/contracts';
import { digestOf, endOfSeoulDay, seoulDate, toSeoulIso } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { insertReview } from './store.ts';

/** A review of a month in which these accounts did nothing. Answers its id. */
export const reviewOf = async ({ database, clock }: Deps, accounts: readonly string[] = []): Promise<string> => {
  const now = clock.now();
  const nothing = { records: 0, subjects: 0, downloads: 0, unreasoned: 0, outOfHours: 0, refused: 0 };
  const figures: ReviewFigures = {
    ...nothing,
    accounts: accounts.length,
    byAccount: accounts.map((actor) => ({ actor, person: null, department: null, ...nothing })),
    byDay: [],
    bySystem: [],
    byRule: [],
    answers: {
      cases: 0,
      asked: 0,
      answered: 0,
      late: 0,
      settled: 0,
      verdicts: { justified: 0, caution: 0, violation: 0 },
    },
    verification: { ok: true, size: 0, root: '', problems: [], checkedAt: toSeoulIso(now) },
    plan: { months: 1, method: '', followUp: '' },
  };
  const dueAt = endOfSeoulDay(seoulDate(now).add({ days: 15 }));
  const given = { from: '2026-10-01', to: '2026-10-31', dueAt, figures, digest: digestOf(figures) };
  const row = await database.transaction(systemActor, (tx) => insertReview(tx, clock, given));
  return row?.id ?? '';
};
