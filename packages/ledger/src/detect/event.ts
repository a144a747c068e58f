/** What rules see: the record's own items, and what follows from them, from records before and from the organisation's facts. */
import { HOUR_MS } from '@bongsu/kit';
import type { AccessRecord } from '../record/record.ts';
import type { Employee, Facts } from './facts.ts';
import type { Field, Value } from './field.ts';
import { neighbourhoodOf, networksOf, type InNetworks } from './network.ts';
import { clockHour, dayNumber, dayNumberOf, OFFICE, weekdayOf } from './seoul.ts';

/** What windows hold of an event; not its record, which would be held for as long as the window is. */
export interface Entry {
  readonly at: number;
  /** Where it lies in the log. */
  readonly index: number;
  readonly actor: string;
  readonly subjects: readonly string[];
}

/** What is known of an account, found once for each event. */
export interface Account {
  /** Its own, from 0. */
  readonly number: number;
  readonly presence: Presence | null;
  /** When it was last heard of, and from where. */
  seen: number;
  place: Place | null;
}

/** Where an account comes from: nearly always where it came from before. */
export interface Place {
  readonly from: string;
  readonly network: string;
  readonly isAllowed: boolean;
}

export interface Event {
  readonly record: AccessRecord;
  readonly entry: Entry;
  readonly account: Account;
  /** Minutes by which it came behind a newer one of its system. */
  readonly late: number;
  /** Days since the account was last heard of; 0 of one that is new. */
  readonly idleDays: number;
  /** Minutes since the system was last heard of. */
  readonly silentMinutes: number;
}

/** Of a field that is a list, a list. */
export type Reader = (event: Event) => Value | readonly string[];

/** What the organisation knows of who an account is. */
export interface Presence {
  readonly department: string;
  readonly role: string;
  readonly subject: string;
  /** Days as numbers. */
  readonly left: number;
  readonly away: readonly { readonly from: number; readonly to: number }[];
}

const presenceOf = ({ department = '', role = '', subject = '', left, away = [] }: Employee): Presence => ({
  department,
  role,
  subject,
  left: left === undefined ? Number.POSITIVE_INFINITY : dayNumberOf(left),
  away: away.map(({ from, to }) => ({ from: dayNumberOf(from), to: dayNumberOf(to) })),
});

const isSomeIn = (subjects: readonly string[], people: ReadonlySet<string>): boolean => {
  for (const subject of subjects) if (people.has(subject)) return true;
  return false;
};

/** Reads the fields of events, with an organisation's facts. */
export class Fields {
  readonly #employees: ReadonlyMap<string, Presence>;
  readonly #colleagues: ReadonlySet<string>;
  readonly #notable: ReadonlySet<string>;
  /** Those of whom something is known, and what was found of the event that was asked for last: it is asked for both. */
  readonly #known: ReadonlySet<string>;
  #asked: Event | null = null;
  #isKnown = false;
  readonly #holidays: ReadonlySet<number>;
  readonly #office: { readonly from: number; readonly to: number };
  readonly #allowed: InNetworks | null;
  #hour = Number.NaN;
  #isOpenNow = false;

  constructor({ employees = [], holidays = [], office = OFFICE, addresses = [], notable = [] }: Facts = {}) {
    this.#employees = new Map(employees.map((employee) => [employee.actor, presenceOf(employee)]));
    this.#colleagues = new Set(employees.flatMap(({ subject }) => (subject === undefined ? [] : [subject])));
    this.#notable = new Set(notable);
    this.#known = new Set([...this.#colleagues, ...notable]);
    this.#holidays = new Set(holidays.map(dayNumberOf));
    this.#office = office;
    this.#allowed = addresses.length === 0 ? null : networksOf(addresses);
  }

  /** The same for a whole hour of the clock. */
  #isOpen(at: number): boolean {
    const hour = Math.floor(at / HOUR_MS);
    if (hour !== this.#hour) {
      this.#hour = hour;
      this.#isOpenNow = this.#isOpenAt(at);
    }
    return this.#isOpenNow;
  }

  #isOpenAt(at: number): boolean {
    const hour = clockHour(at);
    if (hour < this.#office.from || hour >= this.#office.to) return false;
    const day = dayNumber(at);
    const weekday = weekdayOf(day);
    return weekday !== 'sat' && weekday !== 'sun' && !this.#holidays.has(day);
  }

  #placeOf({ account, record: { from } }: Event): Place {
    let { place } = account;
    if (place === null || place.from !== from) {
      place = { from, network: neighbourhoodOf(from), isAllowed: this.#allowed === null || this.#allowed(from) };
      account.place = place;
    }
    return place;
  }

  #isSomeIn(event: Event, people: ReadonlySet<string>): boolean {
    const { subjects } = event.record;
    if (event !== this.#asked) {
      this.#asked = event;
      this.#isKnown = isSomeIn(subjects, this.#known);
    }
    return this.#isKnown && isSomeIn(subjects, people);
  }

  presenceOf(actor: string): Presence | null {
    return this.#employees.get(actor) ?? null;
  }

  #stateOf({ account: { presence }, record: { at } }: Event): string {
    if (presence === null) return this.#employees.size === 0 ? '' : 'unknown';
    if (presence.left === Number.POSITIVE_INFINITY && presence.away.length === 0) return 'working';
    const day = dayNumber(at);
    if (day > presence.left) return 'left';
    return presence.away.some(({ from, to }) => day >= from && day <= to) ? 'away' : 'working';
  }

  #isSelf({ account: { presence }, record: { actor, subjects } }: Event): boolean {
    const own = presence?.subject ?? '';
    return subjects.includes(actor) || (own !== '' && subjects.includes(own));
  }

  readonly #readers: Readonly<Record<Field, Reader>> = {
    actor: ({ record }) => record.actor,
    from: (event) => this.#placeOf(event).from,
    system: ({ record }) => record.system,
    action: ({ record }) => record.action,
    reason: ({ record }) => record.reason,
    rows: ({ record }) => record.rows,
    ok: ({ record }) => record.ok,
    subjects: ({ record }) => record.subjects,
    fields: ({ record }) => record.fields,
    'subjects.count': ({ record }) => record.subjects.length,
    'subjects.colleague': (event) => this.#isSomeIn(event, this.#colleagues),
    'subjects.notable': (event) => this.#isSomeIn(event, this.#notable),
    'subjects.self': (event) => this.#isSelf(event),
    'time.hour': ({ record }) => clockHour(record.at),
    'time.day': ({ record }) => weekdayOf(dayNumber(record.at)),
    'time.office': ({ record }) => this.#isOpen(record.at),
    'time.late-minutes': ({ late }) => late,
    'from.network': (event) => this.#placeOf(event).network,
    'from.allowed': (event) => this.#placeOf(event).isAllowed,
    'actor.department': ({ account }) => account.presence?.department ?? '',
    'actor.role': ({ account }) => account.presence?.role ?? '',
    'actor.state': (event) => this.#stateOf(event),
    'actor.idle-days': ({ idleDays }) => idleDays,
    'system.silent-minutes': ({ silentMinutes }) => silentMinutes,
  };

  reader(field: Field): Reader {
    return this.#readers[field];
  }
}
