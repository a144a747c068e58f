import { absencesAdd, misuseCasesAnswer, misuseCasesAttach, type ReviewFigures } from '@bongsu/contracts';
import { digestOf, endOfSeoulDay, seoulDate, toSeoulIso } from '@bongsu/kit';
import type { SignedInClient, TestApp } from '../../apps/server/test/app.ts';
import { systemActor } from '../../apps/server/src/actor.ts';
import { insertReview } from '../../apps/server/src/features/access-reviews/store.ts';
import { writtenMisuse } from '../../apps/server/src/features/misuse/written.fixture.ts';
import type { Slots } from './actors.ts';

/** What this member of staff was asked and has answered, with a file. */
export const questionOf = async (app: TestApp, officer: SignedInClient, handler: SignedInClient): Promise<Slots> => {
  const { asked } = await writtenMisuse(app, officer, handler);
  const params = { misuseId: asked.id };
  const file = await handler.call(misuseCasesAttach, { params, file: { name: '자료.txt', content: '자료' } });
  await handler.call(misuseCasesAnswer, { params, body: { version: asked.version, text: '권한 행렬 시험' } });
  return { misuseId: asked.id, 'misuseCases.fileId': file.id };
};

export const settingsOf = async (officer: SignedInClient, personId: string): Promise<Slots> => {
  const body = { personId, kind: 'left' as const, from: '2026-11-01' };
  return { absenceId: (await officer.call(absencesAdd, { body })).id, ruleName: 'same-person' };
};

/** A review of a month in which nothing happened. */
export const reviewOf = async (app: TestApp): Promise<string> => {
  const now = app.clock.now();
  const nothing = { records: 0, subjects: 0, downloads: 0, unreasoned: 0, outOfHours: 0, refused: 0 };
  const figures: ReviewFigures = {
    ...nothing,
    accounts: 0,
    byAccount: [],
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
  const digest = digestOf(figures);
  const given = { from: '2026-10-01', to: '2026-10-31', dueAt, figures, digest };
  const row = await app.deps.database.transaction(systemActor, (tx) => insertReview(tx, app.clock, given));
  return row?.id ?? '';
};
