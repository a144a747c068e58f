/** What rules see: the record's own items, and what follows from them, from records before and from the organisation's facts. */
import { DAY_MS, HOUR_MS, seoulDay } from '@bongsu/kit';
import type { AccessRecord } from '../record/record.ts';
import type { Employee, Facts } from './facts.ts';
import { neighbourhoodOf, networksOf, type InNetworks } from './network.ts';

export type Value = string | number | boolean;

export interface Event {
  readonly record: AccessRecord;
  /** Where it lies in the log. */
  readonly index: number;
  /** The values of a field: none, one, or, of subjects and fields, several. */
  readonly values: (field: string) => readonly Value[];
}

const SEOUL = 9 * HOUR_MS;
const DAYS = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'] as const;
const OFFICE = { from: 8, to: 20 };

const isAway = ({ left, away = [] }: Employee, day: string): string => {
  if (left !== undefined && day > left) return 'left';
  return away.some(({ from, to }) => day >= from && day <= to) ? 'away' : 'working';
};

const OWN = [
  'id',
  'at',
  'actor',
  'from',
  'system',
  'subjects',
  'action',
  'fields',
  'reason',
  'rows',
  'ok',
] as const satisfies readonly (keyof AccessRecord)[];

const DERIVED = [
  'subjects.count',
  'subjects.colleague',
  'subjects.notable',
  'subjects.self',
  'time.hour',
  'time.day',
  'time.office',
  'time.late-minutes',
  'from.network',
  'from.allowed',
  'actor.department',
  'actor.role',
  'actor.state',
  'actor.idle-days',
  'system.silent-minutes',
] as const;

/** Which fields there are: a rule that names another one is refused. */
export const FIELDS: ReadonlySet<string> = new Set([...OWN, ...DERIVED]);

type Derived = (typeof DERIVED)[number];
type Derive = (record: AccessRecord) => readonly Value[];

/** Makes events of records, which have to come in the order of their times. */
export class EventMaker {
  readonly #employees: ReadonlyMap<string, Employee>;
  readonly #colleagues: ReadonlySet<string>;
  readonly #notable: ReadonlySet<string>;
  readonly #holidays: ReadonlySet<string>;
  readonly #office: { readonly from: number; readonly to: number };
  readonly #allowed: InNetworks | null;
  readonly #seen = new Map<string, number>();
  readonly #heard = new Map<string, number>();
  #idleDays = 0;
  #silentMinutes = 0;
  #late = 0;

  constructor({ employees = [], holidays = [], office = OFFICE, addresses = [], notable = [] }: Facts = {}) {
    this.#employees = new Map(employees.map((employee) => [employee.actor, employee]));
    this.#colleagues = new Set(employees.flatMap(({ subject }) => (subject === undefined ? [] : [subject])));
    this.#notable = new Set(notable);
    this.#holidays = new Set(holidays);
    this.#office = office;
    this.#allowed = addresses.length === 0 ? null : networksOf(addresses);
  }

  #hour({ at }: AccessRecord): number {
    return Math.floor(((((at + SEOUL) % DAY_MS) + DAY_MS) % DAY_MS) / HOUR_MS);
  }

  #weekday({ at }: AccessRecord): string {
    return DAYS[((Math.floor((at + SEOUL) / DAY_MS) % 7) + 7) % 7]!;
  }

  #isOpen(record: AccessRecord): boolean {
    const day = this.#weekday(record);
    const hour = this.#hour(record);
    if (day === 'sat' || day === 'sun' || hour < this.#office.from || hour >= this.#office.to) return false;
    return !this.#holidays.has(seoulDay(record.at));
  }

  readonly #derived: Readonly<Record<Derived, Derive>> = {
    'subjects.count': ({ subjects }) => [subjects.length],
    'subjects.colleague': ({ subjects }) => [subjects.some((subject) => this.#colleagues.has(subject))],
    'subjects.notable': ({ subjects }) => [subjects.some((subject) => this.#notable.has(subject))],
    'subjects.self': ({ actor, subjects }) => {
      const own = this.#employees.get(actor)?.subject;
      return [subjects.includes(actor) || (own !== undefined && subjects.includes(own))];
    },
    'time.hour': (record) => [this.#hour(record)],
    'time.day': (record) => [this.#weekday(record)],
    'time.office': (record) => [this.#isOpen(record)],
    'from.network': ({ from }) => [neighbourhoodOf(from)],
    'from.allowed': ({ from }) => (this.#allowed === null ? [] : [this.#allowed(from)]),
    'actor.department': ({ actor }) => optional(this.#employees.get(actor)?.department),
    'actor.role': ({ actor }) => optional(this.#employees.get(actor)?.role),
    'actor.state': ({ actor, at }) => {
      const employee = this.#employees.get(actor);
      if (employee === undefined) return this.#employees.size === 0 ? [] : ['unknown'];
      return [isAway(employee, seoulDay(at))];
    },
    /** Days since the account was last heard of; 0 of one that is new. */
    'actor.idle-days': () => [this.#idleDays],
    /** Minutes since the system was last heard of. */
    'system.silent-minutes': () => [this.#silentMinutes],
    'time.late-minutes': () => [this.#late],
  };

  /** `late`: minutes by which it came behind a newer one of its system. */
  make(record: AccessRecord, index: number, late = 0): Event {
    this.#late = late;
    const [seen, heard] = [this.#seen.get(record.actor), this.#heard.get(record.system)];
    this.#idleDays = seen === undefined ? 0 : Math.floor((record.at - seen) / DAY_MS);
    this.#silentMinutes = heard === undefined ? 0 : Math.floor((record.at - heard) / 60_000);
    this.#seen.set(record.actor, record.at);
    this.#heard.set(record.system, record.at);
    return { record, index, values: (field) => this.#values(record, field) };
  }

  #values(record: AccessRecord, field: string): readonly Value[] {
    if (Object.hasOwn(this.#derived, field)) return this.#derived[field as Derived](record);
    if (!Object.hasOwn(record, field)) return [];
    const value = record[field as keyof AccessRecord];
    return typeof value === 'object' ? value : [value];
  }
}

const optional = (value: string | undefined): readonly Value[] => (value === undefined ? [] : [value]);
