/**
 * What somebody in charge of protection would call misuse, told as it happens and of different strength: what is done and how often comes
 * from the story of each kind, not from what the rules ask for.
 */
import type { AccessRecord } from '@bongsu/ledger';
import type { Chance } from './chance.ts';
import { DAYS, isWorkday, MINUTE_MS, momentOf, WORKDAYS } from './days.ts';
import { KINDS, type Kind } from './kinds.ts';
import { personOf, type Handler, type Office } from './office.ts';

export interface Planted {
  readonly kind: Kind;
  readonly day: number;
  readonly records: readonly AccessRecord[];
  /** A system of which nothing is collected in between. */
  readonly gap?: { readonly system: string; readonly from: number; readonly to: number };
  /** A system whose records of these minutes bear a time that lies back. */
  readonly skew?: { readonly system: string; readonly from: number; readonly to: number; readonly back: number };
}

type Told = Omit<Planted, 'kind'>;

class Stories {
  readonly #office: Office;
  readonly #chance: Chance;
  #number = 0;

  constructor(office: Office, chance: Chance) {
    this.#office = office;
    this.#chance = chance;
  }

  #record(
    handler: Handler,
    at: number,
    action: string,
    subjects: readonly string[],
    change: Partial<AccessRecord> = {},
  ): AccessRecord {
    this.#number += 1;
    return {
      id: `p-${this.#number}`,
      at: Math.round(at),
      actor: handler.actor,
      from: handler.place,
      system: handler.system,
      subjects,
      action,
      fields: ['name', 'rrn', 'address'],
      reason: '',
      rows: subjects.length,
      ok: true,
      ...change,
    };
  }

  #people(count: number): string[] {
    return Array.from({ length: count }, () => personOf(this.#chance.between(0, this.#office.people - 1)));
  }

  /** Anybody who works by day and whose account is a person's. */
  #somebody(): Handler {
    for (;;) {
      const handler = this.#chance.pick(this.#office.handlers);
      if (handler.role !== '배치' && handler.role !== '야간') return handler;
    }
  }

  #workday(): number {
    return this.#chance.pick(WORKDAYS);
  }

  #inOffice(day: number): number {
    return momentOf(day, 9 + this.#chance.part() * 8);
  }

  /** Lists of ten to a hundred, one after the other, until there are some hundreds or thousands. */
  #listing(handler: Handler, start: number, total: number, minutes: number): AccessRecord[] {
    const size = this.#chance.between(10, 100);
    const pages = Math.max(4, Math.ceil(total / size));
    const step = (minutes * MINUTE_MS) / pages;
    return Array.from({ length: pages }, (_, page) =>
      this.#record(handler, start + page * step * (0.9 + this.#chance.part() * 0.2), 'search', this.#people(size)),
    );
  }

  readonly 'mass-look-up' = (): Told => {
    const day = this.#workday();
    const total = Math.min(20_000, Math.max(500, this.#chance.around(1500, 0.7)));
    return { day, records: this.#listing(this.#somebody(), this.#inOffice(day), total, this.#chance.between(5, 40)) };
  };

  /** One after the other by hand or by a small program, for hours. */
  readonly 'many-people' = (): Told => {
    const [day, handler] = [this.#workday(), this.#somebody()];
    const step = this.#chance.between(3000, 9000);
    const count = Math.ceil(((1 + this.#chance.part() * 2.5) * 3_600_000) / step);
    const start = this.#inOffice(day) - 30 * MINUTE_MS;
    const records = this.#people(count).map((person, at) =>
      this.#record(handler, start + at * step + this.#chance.between(0, 2000), 'read', [person]),
    );
    return { day, records };
  };

  /** A former partner, a neighbour, a colleague, somebody in the news: day in, day out on one day. */
  readonly 'same-person' = (): Told => {
    const [day, handler] = [this.#workday(), this.#somebody()];
    const known = this.#chance.part();
    const person =
      known < 0.3
        ? this.#chance.pick(this.#office.notable)
        : known < 0.5
          ? this.#chance.pick(this.#office.handlers).subject
          : this.#people(1)[0]!;
    const records = Array.from({ length: Math.ceil(Math.min(150, Math.max(18, this.#chance.around(32, 0.45)))) }, () =>
      this.#record(
        handler,
        momentOf(day, 8.7 + this.#chance.part() * 9),
        this.#chance.pick(['read', 'read', 'search']),
        [person],
      ),
    );
    return { day, records };
  };

  /** At night or on a day off, for what has nothing to do with a case. */
  readonly 'out-of-hours-look-up' = (): Told => {
    const handler = this.#somebody();
    const day = this.#chance.between(0, DAYS - 2);
    const hour = isWorkday(day) ? this.#chance.pick([21.5, 22.5, 23.2, 0.5, 2.2, 4.1]) : 6 + this.#chance.part() * 16;
    const total = Math.min(2000, Math.max(120, this.#chance.around(260, 0.6)));
    const minutes = this.#chance.between(20, 80);
    const records = Array.from({ length: Math.ceil(total / 3) }, (_, at) =>
      this.#record(handler, momentOf(day, hour) + (at * 3 * minutes * MINUTE_MS) / total, 'search', this.#people(3)),
    );
    return { day, records };
  };

  readonly 'address-not-allowed' = (): Told => {
    const [day, handler] = [this.#workday(), this.#somebody()];
    const from = `198.51.100.${this.#chance.between(1, 250)}`;
    const start = this.#inOffice(day);
    const records = Array.from({ length: this.#chance.between(1, 30) }, (_, at) =>
      this.#record(handler, start + at * this.#chance.between(20_000, 90_000), 'read', this.#people(1), { from }),
    );
    return { day, records };
  };

  readonly 'download-without-reason' = (): Told => {
    const [day, handler] = [this.#workday(), this.#somebody()];
    const start = this.#inOffice(day);
    const records = Array.from({ length: this.#chance.between(1, 4) }, (_, at) =>
      this.#record(handler, start + at * 10 * MINUTE_MS, 'download', this.#people(5), {
        rows: Math.ceil(this.#chance.around(60, 1)),
      }),
    );
    return { day, records };
  };

  /** A good part of the register in a file or a few, with a reason that says nothing. */
  readonly 'large-download' = (): Told => {
    const [day, handler] = [this.#workday(), this.#somebody()];
    const files = this.#chance.between(1, 4);
    const rows = Math.ceil(Math.min(500_000, Math.max(3000, this.#chance.around(15_000, 1))) / files);
    const start = this.#inOffice(day);
    const records = Array.from({ length: files }, (_, at) =>
      this.#record(handler, start + at * 3 * MINUTE_MS, 'download', this.#people(20), { rows, reason: '업무' }),
    );
    return { day, records };
  };

  /** In many small files, so that nobody notices. */
  readonly 'many-downloads' = (): Told => {
    const [day, handler] = [this.#workday(), this.#somebody()];
    const count = Math.ceil(Math.min(300, Math.max(30, this.#chance.around(55, 0.5))));
    const records = Array.from({ length: count }, () =>
      this.#record(handler, this.#inOffice(day), 'download', this.#people(10), {
        rows: this.#chance.between(10, 100),
        reason: '업무',
      }),
    );
    return { day, records };
  };

  readonly 'guessed-password' = (): Told => {
    const [day, handler] = [this.#workday(), this.#somebody()];
    const from = `10.${this.#chance.between(0, 39)}.7.${this.#chance.between(1, 250)}`;
    const tries = Math.ceil(Math.min(500, Math.max(12, this.#chance.around(40, 0.8))));
    const step = this.#chance.between(500, 20_000);
    const start = momentOf(day, this.#chance.part() * 23);
    const failed = Array.from({ length: tries }, (_, at) =>
      this.#record(handler, start + at * step, 'login-failed', [], { from, ok: false }),
    );
    const login = this.#record(handler, start + tries * step, 'login', [], { from });
    const reads = this.#people(this.#chance.between(1, 15)).map((person, at) =>
      this.#record(handler, start + tries * step + (at + 1) * 15_000, 'read', [person], { from }),
    );
    return { day, records: [...failed, login, ...reads] };
  };

  readonly 'gone-or-dormant' = (): Told => {
    const day = this.#workday();
    const handler = this.#chance.pick(this.#chance.happens(0.6) ? this.#office.gone : this.#office.away);
    const start = this.#inOffice(day);
    const reads = this.#people(this.#chance.between(1, 20)).map((person, at) =>
      this.#record(handler, start + at * 40_000, 'read', [person]),
    );
    return { day, records: [this.#record(handler, start - 20_000, 'login', []), ...reads] };
  };

  /** Another city, while the work at the office goes on. */
  readonly 'impossible-travel' = (): Told => {
    const [day, handler] = [this.#workday(), this.#somebody()];
    const far = `10.${this.#chance.between(100, 180)}.1.${this.#chance.between(1, 250)}`;
    const start = this.#inOffice(day);
    const records = Array.from({ length: this.#chance.between(6, 40) }, (_, at) =>
      this.#record(handler, start + at * this.#chance.between(30_000, 70_000), 'read', this.#people(1), {
        from: at % 2 === 0 ? handler.place : far,
      }),
    );
    return { day, records };
  };

  /** An account that a whole team uses. */
  readonly 'two-places-at-once' = (): Told => {
    const [day, handler] = [this.#workday(), this.#somebody()];
    const [network] = /^10\.\d+/.exec(handler.place)!;
    const machines = Array.from(
      { length: this.#chance.between(3, 6) },
      () => `${network}.${this.#chance.between(0, 3)}.${this.#chance.between(1, 250)}`,
    );
    const start = this.#inOffice(day);
    const records = Array.from({ length: this.#chance.between(12, 90) }, (_, at) =>
      this.#record(handler, start + at * this.#chance.between(15_000, 75_000), 'read', this.#people(1), {
        from: this.#chance.pick(machines),
      }),
    );
    return { day, records };
  };

  readonly 'granted-then-looked' = (): Told => {
    const [day, handler] = [this.#workday(), this.#somebody()];
    const admin = this.#office.handlers.find(({ role }) => role === '관리자')!;
    const start = this.#inOffice(day);
    const grant = this.#record(admin, start, 'grant', [handler.actor], { reason: '요청' });
    const total = Math.min(10_000, Math.max(400, this.#chance.around(1000, 0.6)));
    const later = start + this.#chance.between(5, 150) * MINUTE_MS;
    return { day, records: [grant, ...this.#listing(handler, later, total, this.#chance.between(5, 25))] };
  };

  readonly 'own-approval' = (): Told => {
    const [day, handler] = [this.#workday(), this.#somebody()];
    const start = this.#inOffice(day);
    const records = Array.from({ length: this.#chance.between(1, 3) }, (_, at) =>
      this.#record(handler, start + at * MINUTE_MS, this.#chance.pick(['approve', 'review']), [handler.subject], {
        reason: '결재',
      }),
    );
    return { day, records };
  };

  readonly 'silent-system' = (): Told => {
    const day = this.#workday();
    const from = momentOf(day, 9.2 + this.#chance.part() * 5);
    const { system } = this.#somebody();
    return { day, records: [], gap: { system, from, to: from + this.#chance.between(70, 200) * MINUTE_MS } };
  };

  readonly 'clock-jumped' = (): Told => {
    const day = this.#workday();
    const from = this.#inOffice(day);
    const { system } = this.#somebody();
    const to = from + this.#chance.between(10, 60) * MINUTE_MS;
    return { day, records: [], skew: { system, from, to, back: this.#chance.between(40, 360) * MINUTE_MS } };
  };
}

/** So many, of each kind about as many as of any other. */
export const plant = (office: Office, count: number, chance: Chance): Planted[] => {
  const stories = new Stories(office, chance);
  return Array.from({ length: count }, (_, at) => {
    const kind = KINDS[at % KINDS.length]!;
    return { kind, ...stories[kind]() };
  });
};
