/**
 * A day of ordinary work, with what makes honest work look strange: closing of the month, campaigns, overtime and Saturdays, night shifts,
 * call centres, batch accounts, statistics, forgotten passwords, two machines, work outside, difficult complaints, scans from outside.
 */
import type { AccessRecord } from '@bongsu/ledger';
import type { Chance } from './chance.ts';
import { DAYS, isWorkday, MINUTE_MS, momentOf } from './days.ts';
import { PEOPLE_OF_DEPARTMENT, personOf, type Handler, type Office } from './office.ts';
import { casesFor, SCANS } from './amount.ts';

const REASONS = [
  '민원 처리',
  '자격 확인',
  '급여 결정',
  '이의신청 검토',
  '현황 보고',
  '통지서 발송',
  '감사 자료',
  '정정 요청',
];
const FIELDS: readonly (readonly string[])[] = [
  ['name', 'phone'],
  ['name', 'birth', 'address'],
  ['name', 'rrn'],
  ['name', 'account', 'amount'],
];
const NOTHING: readonly string[] = [];

type Push = (record: AccessRecord) => void;

/** Where the hours of a day's work lie; nobody works at lunch as in the morning. */
const hourOf = (chance: Chance): number => {
  for (;;) {
    const hour = 8.6 + chance.part() * 9.6;
    if (hour < 12 || hour > 13 || chance.happens(0.15)) return hour;
  }
};

export class Ordinary {
  readonly #office: Office;
  readonly #chance: Chance;
  /** Cases of a clerk of pace 1 on a workday. */
  readonly #cases: number;
  /** Departments that have a campaign, and its days. */
  readonly #campaigns = new Map<string, { readonly from: number; readonly to: number; readonly times: number }>();
  #number = 0;

  /** `records`: about how many the month is to have. */
  constructor(office: Office, records: number, chance: Chance) {
    this.#office = office;
    this.#chance = chance;
    for (const department of new Set(office.handlers.map((handler) => handler.department))) {
      const from = chance.between(0, 25);
      // Call centres and statistics have none.
      if (/^\d/.test(department) && chance.happens(0.4))
        this.#campaigns.set(department, { from, to: from + chance.between(2, 5), times: 1.5 + chance.part() * 1.5 });
    }
    this.#cases = casesFor(office, records, (handler, day) => this.#burden(handler, day));
  }

  /** All of the day, in no order. */
  day(day: number): AccessRecord[] {
    const records: AccessRecord[] = [];
    const push: Push = (record) => records.push(record);
    for (const handler of this.#office.handlers) this.#dayOf(handler, day, push);
    this.#scanned(day, push);
    return records;
  }

  #dayOf(handler: Handler, day: number, push: Push): void {
    const { role } = handler;
    if (role === '배치') return this.#batch(handler, day, push);
    if (role === '야간') return this.#night(handler, day, push);
    if (isWorkday(day)) return this.#workday(handler, day, push);
    // A few come on Saturdays and Sundays, for less.
    if (this.#chance.happens(0.025)) {
      this.#signIn(handler, momentOf(day, 10), push);
      this.#casesOf(handler, this.#load(handler, day) * 0.3, () => momentOf(day, 10 + this.#chance.part() * 6), push);
    }
  }

  /** How many times the cases of a clerk of pace 1 on a usual day. */
  #burden(handler: Handler, day: number): number {
    const campaign = this.#campaigns.get(handler.department);
    const isOn = campaign !== undefined && day >= campaign.from && day <= campaign.to;
    const closing = day >= DAYS - 4 ? 1.4 : 1;
    return handler.pace * closing * (isOn ? campaign.times : 1);
  }

  #load(handler: Handler, day: number): number {
    return this.#cases * this.#burden(handler, day) * this.#chance.around(1, 0.25);
  }

  #workday(handler: Handler, day: number, push: Push): void {
    const chance = this.#chance;
    // Leave, travel, training.
    if (chance.happens(0.08)) return;
    this.#signIn(handler, momentOf(day, 8.4 + chance.part() * 0.4), push);
    this.#casesOf(handler, this.#load(handler, day), () => momentOf(day, hourOf(chance)), push);
    if (chance.happens(0.06)) {
      this.#casesOf(handler, this.#load(handler, day) * 0.15, () => momentOf(day, 18.5 + chance.part() * 3), push);
    }
    this.#downloads(handler, day, push);
    if (handler.role === '팀장') this.#approvals(handler, day, push);
    if (handler.role === '관리자') this.#grants(handler, day, push);
    if (chance.happens(0.015)) this.#complaint(handler, day, push);
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
      id: `o-${this.#number}`,
      at,
      actor: handler.actor,
      from: handler.place,
      system: handler.system,
      subjects,
      action,
      fields: this.#chance.pick(FIELDS),
      reason: '',
      rows: subjects.length,
      ok: true,
      ...change,
    };
  }

  #person(handler: Handler): string {
    const near = this.#chance.happens(0.9);
    return personOf(
      near
        ? handler.people + this.#chance.between(0, PEOPLE_OF_DEPARTMENT - 1)
        : this.#chance.between(0, this.#office.people - 1),
    );
  }

  #signIn(handler: Handler, at: number, push: Push): void {
    const chance = this.#chance;
    // Forgotten after a change of password, or on a Monday.
    const failures = chance.happens(0.03) ? 1 + chance.often(1.2) : 0;
    for (let one = failures; one > 0; one -= 1) {
      const before = at - one * chance.between(8000, 40_000);
      push(this.#record(handler, before, 'login-failed', NOTHING, { ok: false }));
    }
    push(this.#record(handler, at, 'login', NOTHING));
  }

  /** Somebody is looked for among a few, read, perhaps changed, perhaps printed. */
  #casesOf(handler: Handler, expected: number, when: () => number, push: Push): void {
    const chance = this.#chance;
    // Some have a second machine at the counter on some days; who is outside comes by VPN, hours at a time.
    const secondPlace = chance.happens(0.02);
    const outside = handler.role === '현장' && chance.happens(0.6) ? chance.between(9, 15) : 24;
    for (let left = chance.often(expected); left > 0; left -= 1) {
      let at = when();
      const hour = ((at + 9 * 3_600_000) % 86_400_000) / 3_600_000;
      const isOutside = hour >= outside && hour < outside + 3;
      const from = isOutside ? handler.mobile : secondPlace && chance.happens(0.3) ? handler.otherPlace : handler.place;
      const person = this.#person(handler);
      if (chance.happens(0.5)) {
        const found = [
          person,
          ...Array.from({ length: chance.often(handler.role === '상담' ? 0.6 : 1.8) }, () => this.#person(handler)),
        ];
        push(this.#record(handler, at, 'search', found, { from }));
      }
      const household = chance.happens(0.15) ? [person, this.#person(handler), this.#person(handler)] : [person];
      for (let reads = 1 + chance.often(0.9); reads > 0; reads -= 1) {
        at += chance.between(5000, 90_000);
        push(this.#record(handler, at, 'read', household, { from }));
      }
      if (chance.happens(0.3))
        push(this.#record(handler, at + 60_000, 'update', [person], { from, reason: chance.pick(REASONS) }));
      if (chance.happens(0.08))
        push(this.#record(handler, at + 90_000, 'print', [person], { from, reason: chance.pick(REASONS) }));
    }
  }

  /** Lists of a few dozen for most, of thousands for statistics. */
  #downloads(handler: Handler, day: number, push: Push): void {
    const chance = this.#chance;
    const isStatistics = handler.role === '통계';
    const expected = isStatistics ? 6 : 0.12 * Math.sqrt(this.#cases) * handler.pace * (day >= DAYS - 4 ? 2 : 1);
    for (let left = chance.often(expected); left > 0; left -= 1) {
      const rows = Math.ceil(isStatistics ? chance.around(1500, 1.1) : chance.around(25, 1));
      const subjects = Array.from({ length: Math.min(rows, 20) }, () => this.#person(handler));
      push(
        this.#record(handler, momentOf(day, hourOf(chance)), 'download', subjects, {
          rows,
          reason: chance.pick(REASONS),
        }),
      );
    }
  }

  #approvals(handler: Handler, day: number, push: Push): void {
    for (let left = this.#chance.often(6); left > 0; left -= 1) {
      const action = this.#chance.pick(['approve', 'review']);
      push(
        this.#record(handler, momentOf(day, hourOf(this.#chance)), action, [this.#person(handler)], { reason: '결재' }),
      );
    }
  }

  /** People who moved get rights, and go on with ordinary work. */
  #grants(handler: Handler, day: number, push: Push): void {
    for (let left = this.#chance.often(1.5); left > 0; left -= 1) {
      const { actor } = this.#chance.pick(this.#office.handlers);
      push(
        this.#record(
          handler,
          momentOf(day, hourOf(this.#chance)),
          this.#chance.pick(['grant', 'grant', 'revoke']),
          [actor],
          { reason: '인사 발령' },
        ),
      );
    }
  }

  /** One person's matter all day: looked at again and again, and worked on. */
  #complaint(handler: Handler, day: number, push: Push): void {
    const chance = this.#chance;
    const person = this.#person(handler);
    for (let left = 4 + chance.often(4); left > 0; left -= 1) {
      const at = momentOf(day, hourOf(chance));
      push(this.#record(handler, at, 'read', [person]));
      if (chance.happens(0.5))
        push(this.#record(handler, at + 2 * MINUTE_MS, 'update', [person], { reason: '반복 민원' }));
    }
  }

  #night(handler: Handler, day: number, push: Push): void {
    // Every fourth night, from nine to seven.
    if ((day + handler.actor.charCodeAt(4)) % 4 !== 0) return;
    const start = momentOf(day, 20.9);
    this.#signIn(handler, start, push);
    this.#casesOf(
      handler,
      this.#load(handler, day),
      () => start + Math.round(this.#chance.part() * 10 * 60) * MINUTE_MS + this.#chance.between(0, 59_999),
      push,
    );
  }

  /** A hundred at a time between one and four at night. */
  #batch(handler: Handler, day: number, push: Push): void {
    const chance = this.#chance;
    const start = momentOf(day, 1 + chance.part());
    for (let left = Math.ceil(this.#cases * chance.between(5, 12)); left > 0; left -= 1) {
      const subjects = Array.from({ length: 100 }, () => this.#person(handler));
      push(
        this.#record(handler, start + chance.between(0, 120 * MINUTE_MS), chance.pick(['read', 'update']), subjects, {
          reason: '야간 일괄 처리',
        }),
      );
    }
  }

  /** Sign-ins that fail, from anywhere in the world, every day. */
  #scanned(day: number, push: Push): void {
    const chance = this.#chance;
    for (let left = chance.often(SCANS * this.#office.size); left > 0; left -= 1) {
      const handler = chance.pick(this.#office.handlers);
      const from = `203.0.${chance.between(0, 255)}.${chance.between(1, 250)}`;
      push(this.#record(handler, momentOf(day, chance.part() * 24), 'login-failed', NOTHING, { from, ok: false }));
    }
  }
}
