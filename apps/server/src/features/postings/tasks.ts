import { isBefore, type Instant } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../incidents/index.ts';
import type { Task } from '../tasks/index.ts';
import { calendarOf } from './calendar.ts';
import { isLongEnough, type Posting } from './posting.ts';
import { checksOf, postingsOf, type StoredCheck } from './store.ts';

type Held = Posting & { readonly checks: readonly StoredCheck[] };

const cameDownEarly = ({ checks, ...posting }: Held): boolean => {
  const { endedAt } = posting;
  if (endedAt === null) return false;
  const seen = posting.place === 'here' ? calendarOf(posting, checks, endedAt).seen : 0;
  return !isLongEnough(posting, { seen }, endedAt);
};

/** The first look of those, up to now, that found something wrong: it names the outage, of which people are told once. */
const outageOf = ({ checks }: Held): StoredCheck | null =>
  checks[checks.findLastIndex(({ problem }) => problem === '') + 1] ?? null;

const task = (posting: Posting, code: string, ko: string, en: string, dueAt: Task['dueAt']): Task => ({
  key: `posting:${posting.id}:${code}`,
  kind: `posting-${code.split(':')[0] ?? ''}`,
  role: 'officer',
  personId: null,
  text: { ko, en },
  dueAt,
});

/** A day on which it was not seen up is made up for at the end. */
const dueAt = (posting: Held, now: Instant): Instant => {
  const lacking = posting.place === 'here' ? calendarOf(posting, posting.checks, now).lacking : 0;
  return posting.completeAt.add({ hours: 24 * lacking });
};

const tasksOfOne = (posting: Held, now: Instant): readonly Task[] => {
  const outage = outageOf(posting);
  return [
    ...(outage === null
      ? []
      : [
          task(
            posting,
            `down:${outage.id}`,
            '올린 통지문이 보이지 않거나 달라짐, 바로 확인하기',
            'A posted notice is down or changed; look at it now',
            null,
          ),
        ]),
    task(
      posting,
      'end',
      '게시 기간이 차면 내리고 기록하기',
      'Take the posting down when its days are complete',
      dueAt(posting, now),
    ),
  ];
};

/**
 * A posting that came down early waits to be put up again; one that is down or changed, for being repaired; one that is
 * up, for being taken down.
 */
export const postingTasks = async (tx: Tx, of: Case, { clock }: Pick<Deps, 'clock'>): Promise<readonly Task[]> => {
  const now = clock.now();
  const all = await checksOf(tx, of.id);
  const postings = (await postingsOf(tx, of.id)).map((posting) => ({
    ...posting,
    checks: all.filter((check) => check.postingId === posting.id),
  }));
  const stands = (early: Posting): boolean =>
    postings.some(
      (other) => other.rule === early.rule && !cameDownEarly(other) && !isBefore(other.startsAt, early.startsAt),
    );
  return postings.flatMap((posting) => {
    if (posting.endedAt === null) return tasksOfOne(posting, now);
    if (!cameDownEarly(posting) || stands(posting)) return [];
    return [task(posting, 'early', '30일을 채우지 못한 게시 다시 하기', 'Post again what came down early', null)];
  });
};
