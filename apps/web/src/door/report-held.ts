import { now } from '../clock.ts';
import type { Report } from './api.ts';

/** What stands in the form, as its controls hold it. */
export interface Held {
  readonly summary: string;
  /** `2026-11-20T18:20`, Korean time. */
  readonly noticedAt: string;
  readonly reporterType: Report['reporterType'];
  /** One a line, or with commas. */
  readonly involved: string;
  readonly involvedOffices: Report['involvedOffices'];
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

const seoul = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Seoul',
  dateStyle: 'short',
  timeStyle: 'short',
});

export const emptyReport = (): Held => ({
  summary: '',
  noticedAt: seoul.format(now()).replace(' ', 'T'),
  reporterType: 'public',
  involved: '',
  involvedOffices: [],
  name: '',
  phone: '',
  email: '',
});

/** At most so many are taken. */
const MOST_NAMES = 10;

export const reportOf = ({ noticedAt, involved, ...held }: Held): Report => ({
  ...held,
  involvedNames: involved
    .split(/[\n,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .slice(0, MOST_NAMES),
  noticedAt: noticedAt === '' ? null : `${noticedAt}:00+09:00`,
  occurredAt: null,
  approximateCount: null,
});
