import { hoursBetween, isBefore, type Instant } from '@bongsu/kit';
import type { StatusClock } from '../models/index.ts';
import type { Cell } from './paper.ts';
import { koreanShortMoment } from '../text/dates.ts';

/** `41시간 남음`, `3시간 20분 초과`, `이행 (1시간 늦음)`, or a word where no clock runs: how a duty stands at `asOf`. */
export const clockState = (clock: StatusClock, asOf: Instant): readonly [string, Partial<Cell>] => {
  const { due, doneAt } = clock;
  if (doneAt !== null) return [doneState(due, doneAt), { hint: koreanShortMoment(doneAt, asOf) }];
  if (due === null || !clock.isOpen) return [clock.state, {}];
  return isBefore(due, asOf)
    ? [`${span(due, asOf)} 초과`, { tone: 'strong' }]
    : [`${span(asOf, due)} 남음`, { tone: 'strong' }];
};

const doneState = (due: Instant | null, doneAt: Instant): string => {
  if (due === null) return '이행함';
  return isBefore(due, doneAt) ? `이행 (${span(due, doneAt)} 늦음)` : '기한 안에 이행';
};

/** Two days and more in days and hours, less in hours and minutes. */
const span = (from: Instant, to: Instant): string => {
  const minutes = Math.floor(hoursBetween(from, to) * 60);
  const hours = Math.floor(minutes / 60);
  if (hours >= 96) return `${Math.floor(hours / 24)}일 ${hours % 24}시간`;
  return minutes % 60 === 0 ? `${hours}시간` : `${hours}시간 ${minutes % 60}분`;
};
