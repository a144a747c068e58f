/** What follows from records before: how long an account was idle, how long a system was silent. */
import { DAY_MS } from '@bongsu/kit';
import type { AccessRecord } from '../record/record.ts';
import type { Event } from './event.ts';

const MINUTE_MS = 60_000;

/** Makes events of records, which have to come in the order of their times. */
export class History {
  readonly #seen = new Map<string, number>();
  readonly #heard = new Map<string, number>();

  /** `late`: minutes by which it came behind a newer one of its system. */
  event(record: AccessRecord, index: number, late: number): Event {
    const { actor, system, at } = record;
    const seen = this.#seen.get(actor) ?? at;
    const heard = this.#heard.get(system) ?? at;
    this.#seen.set(actor, at);
    this.#heard.set(system, at);
    return {
      record,
      index,
      late,
      idleDays: Math.floor((at - seen) / DAY_MS),
      silentMinutes: Math.floor((at - heard) / MINUTE_MS),
    };
  }
}
