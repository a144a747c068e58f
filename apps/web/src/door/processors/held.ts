import { now } from '../../clock.ts';
import type { Report } from './api.ts';

/** What stands in the form, as its controls hold it. */
export interface Held {
  readonly summary: string;
  /** `2026-11-20T18:20`, Korean time. */
  readonly awareAt: string;
  readonly occurredAt: string;
  readonly count: string;
  readonly items: string;
  readonly measures: string;
  readonly subprocessor: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

const seoul = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul', dateStyle: 'short', timeStyle: 'short' });

export const emptyReport = (): Held => ({
  summary: '',
  awareAt: seoul.format(now()).replace(' ', 'T'),
  occurredAt: '',
  count: '',
  items: '',
  measures: '',
  subprocessor: '',
  name: '',
  phone: '',
  email: '',
});

/** What cannot be left out, in the order of the form; `null`: nothing is missing. */
export const missingIn = (held: Held): keyof Held | null =>
  (['summary', 'awareAt', 'name', 'phone', 'email'] as const).find((field) => held[field].trim() === '') ?? null;

const momentOf = (local: string): string => `${local}:00+09:00`;

/** Fields are called as in the form where the answer names them: `contact.name` is `name` here. */
export const fieldOf: Readonly<Record<keyof Held, string>> = {
  summary: 'summary',
  awareAt: 'awareAt',
  occurredAt: 'occurredAt',
  count: 'approximateCount',
  items: 'items',
  measures: 'measures',
  subprocessor: 'subprocessor',
  name: 'contact.name',
  phone: 'contact.phone',
  email: 'contact.email',
};

export const reportOf = (code: string, held: Held): Report => ({
  code,
  summary: held.summary,
  awareAt: momentOf(held.awareAt),
  occurredAt: held.occurredAt === '' ? null : momentOf(held.occurredAt),
  approximateCount: held.count.trim() === '' ? null : Number(held.count.replaceAll(',', '')),
  items: held.items,
  measures: held.measures,
  subprocessor: held.subprocessor,
  contact: { name: held.name, phone: held.phone, email: held.email },
});
