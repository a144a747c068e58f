import { now } from '../clock.ts';
import type { Report } from './api.ts';

/** What stands in the form, as its controls hold it. */
export interface Held {
  readonly summary: string;
  /** `2026-11-20T18:20`, Korean time. */
  readonly noticedAt: string;
  readonly reporterType: Report['reporterType'];
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
  name: '',
  phone: '',
  email: '',
});

export const reportOf = ({ noticedAt, ...held }: Held): Report => ({
  ...held,
  noticedAt: noticedAt === '' ? null : `${noticedAt}:00+09:00`,
  occurredAt: null,
  approximateCount: null,
});
