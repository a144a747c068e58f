import type { Epoch } from '@bongsu/kit';
import type { Answer } from './duty.ts';
import type { Reason } from './trace.ts';

/** Whether an answer asks anything of anybody, were it only a fact. */
const asks = ({ status }: Answer): boolean => status !== 'not-required' && status !== 'exempt';

const isDone = ({ status }: Answer): boolean => status === 'done' || status === 'done-late';

const isSame = (left: Answer, right: Answer): boolean =>
  left.status === right.status &&
  left.exception === right.exception &&
  left.promptness === right.promptness &&
  left.found.dueAt === right.found.dueAt &&
  left.content.join(' ') === right.content.join(' ');

const earlier = (left: Epoch | null, right: Epoch | null): Epoch | null =>
  left === null || right === null ? (left ?? right) : Math.min(left, right);

const OCCURRED = 'breach.occurredAt';

/** Two versions answer differently, and which of them governs hangs on a day nobody knows. Of three it is said once. */
const openBetween = (asked: Answer, other: Answer | undefined, cite: Reason['cite']): Answer => {
  const reason: Reason = {
    ko: '발생한 때를 몰라 개정 전후의 어느 규정이 적용되는지 알 수 없고, 그에 따라 답이 달라진다.',
    en: 'When it occurred is unknown; that decides which version of the provision applies, and the answer with it.',
    cite,
  };
  const { found } = asked;
  const isOpen = found.missing.includes(OCCURRED);
  return asked.but({
    status: 'needs-facts',
    dueAt: earlier(found.dueAt, other?.found.dueAt ?? null),
    promptness: found.promptness ?? other?.found.promptness ?? null,
    missing: isOpen ? found.missing : [OCCURRED, ...found.missing],
    exception: null,
    reasons: isOpen ? found.reasons : () => [...found.reasons(), reason],
  });
};

const isCounterpart = (left: Answer, right: Answer): boolean =>
  left.duty === right.duty && left.found.startsAt === right.found.startsAt;

const mergeOne = (newer: Answer, older: Answer | undefined, cite: Reason['cite']): Answer => {
  if (isDone(newer)) return newer;
  if (older !== undefined && isSame(newer, older)) return newer;
  if (asks(newer)) return openBetween(newer, older, cite);
  return older !== undefined && asks(older) ? openBetween(older, newer, cite) : newer;
};

/**
 * Joins the answers of two versions that may both govern: where they agree the newer speaks; where they differ and one
 * of them asks something, the question stays open with the earliest date either could give.
 */
export const mergeAnswers = (
  newer: readonly Answer[],
  older: readonly Answer[],
  cite: Reason['cite'],
): readonly Answer[] => {
  const merged = newer.map((answer) =>
    mergeOne(
      answer,
      older.find((other) => isCounterpart(answer, other)),
      cite,
    ),
  );
  const alone = older.filter((other) => asks(other) && !newer.some((answer) => isCounterpart(answer, other)));
  return [...merged, ...alone.map((other) => openBetween(other, undefined, cite))];
};
