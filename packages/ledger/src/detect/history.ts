/** What follows from records before: how long an account was idle, how long a system was silent. */
import { DAY_MS } from '@bongsu/kit';
import type { AccessRecord } from '../record/record.ts';
import type { Account, Event, Fields } from './event.ts';

const MINUTE_MS = 60_000;

/** Makes events of records, which have to come in the order of their times. */
export class History {
  readonly #fields: Fields;
  readonly #accounts = new Map<string, Account>();
  readonly #heard = new Map<string, number>();

  constructor(fields: Fields) {
    this.#fields = fields;
  }

  /** `late`: minutes by which it came behind a newer one of its system. */
  event(record: AccessRecord, index: number, late: number): Event {
    const { actor, system, subjects, at } = record;
    const account = this.#account(actor, at);
    const heard = this.#heard.get(system) ?? at;
    const { seen } = account;
    this.#heard.set(system, at);
    account.seen = at;
    return {
      record,
      entry: { at, index, actor, subjects },
      account,
      late,
      idleDays: Math.floor((at - seen) / DAY_MS),
      silentMinutes: Math.floor((at - heard) / MINUTE_MS),
    };
  }

  #account(actor: string, at: number): Account {
    let account = this.#accounts.get(actor);
    if (account === undefined) {
      account = { number: this.#accounts.size, presence: this.#fields.presenceOf(actor), seen: at, place: null };
      this.#accounts.set(actor, account);
    }
    return account;
  }
}
