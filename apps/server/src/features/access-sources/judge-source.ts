import type { SourceReason, SourceSign } from '@bongsu/contracts';
import { DAY_MS, instantAt, seoulDay, toSeoulIso, type Instant } from '@bongsu/kit';
import { dayOf, isAlarming, judge, type Judgement, type Observed, type Office, type Reason } from '@bongsu/ledger';
import type { SourceRow } from './source-store.ts';

const MINUTE_MS = 60_000;
/** The days by which the meter judges. */
const MOST_DAYS = 28;

const observedOf = ({ onSince, meter, days }: SourceRow, now: Instant): Observed => {
  const from = dayOf(now.epochMilliseconds) - MOST_DAYS;
  return { ...meter, since: onSince.epochMilliseconds, days: days.filter(({ day }) => day > from) };
};

/** Something of what came and was no record still waits; what was mended and taken, or dropped with a reason, is missing no longer. */
const isOpen = (kind: Reason['kind'], { waitingAside }: SourceRow): boolean =>
  waitingAside > 0 || (kind !== 'half-filled' && kind !== 'refused');

/** How the collecting from a source goes (누락 없는 수집). One that is switched off is not judged. */
export const judgeSource = (row: SourceRow, office: Office, now: Instant): Judgement => {
  if (!row.isOn) return { level: 'fine', reasons: [] };
  const mostSilence = row.rhythmMinutes === null ? undefined : row.rhythmMinutes * MINUTE_MS;
  const judged = judge(observedOf(row, now), { office, mostSilence }, now.epochMilliseconds);
  return { ...judged, reasons: judged.reasons.filter(({ kind }) => isOpen(kind, row)) };
};

export const SIGN_OF = {
  silent: 'silent',
  fewer: 'fewer',
  'clock-ahead': 'ahead',
  'clock-behind': 'behind',
  'half-filled': 'incomplete',
  refused: 'refused',
  gap: 'gap',
} as const satisfies Record<Reason['kind'], SourceSign>;

const inMinutes = (span: number): number => Math.round(span / MINUTE_MS);

export const presentReason = (reason: Reason): SourceReason => {
  const isAlarm = isAlarming(reason);
  switch (reason.kind) {
    case 'silent': {
      const since = toSeoulIso(instantAt(reason.since));
      return { sign: 'silent', isAlarm, since, minutes: inMinutes(reason.limit) };
    }
    case 'fewer': {
      const { count, usual } = reason;
      return { sign: 'fewer', isAlarm, day: seoulDay(reason.day * DAY_MS), count, usual };
    }
    case 'clock-ahead':
    case 'clock-behind':
      return { sign: SIGN_OF[reason.kind], isAlarm, minutes: inMinutes(reason.by) };
    case 'half-filled': {
      const { missing, share, usualShare } = reason;
      return { sign: 'incomplete', isAlarm, missing, share, usualShare };
    }
    case 'refused':
      return { sign: 'refused', isAlarm, count: reason.count, share: reason.share };
    default:
      return { sign: 'gap', isAlarm, count: reason.count };
  }
};
