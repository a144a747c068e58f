/** A made-up organisation: 2,000 handlers of forty departments, or as many as are asked for, whose work differs, and what it knows of itself. */
import { dayAt, holidays, type Facts } from './days.ts';
import type { Chance } from './chance.ts';

/** 담당, 상담(콜센터), 야간(교대), 통계, 현장, 팀장, 관리자, 배치 계정. */
export type Role = '담당' | '상담' | '야간' | '통계' | '현장' | '팀장' | '관리자' | '배치';

export interface Handler {
  readonly actor: string;
  readonly department: string;
  readonly role: Role;
  readonly system: string;
  /** Their own machine. */
  readonly place: string;
  /** The other machine some have: at the counter, in a meeting room. */
  readonly otherPlace: string;
  /** Outside, by the organisation's VPN. */
  readonly mobile: string;
  /** Their own number among the people concerned. */
  readonly subject: string;
  /** How much they do, compared to others of their role. */
  readonly pace: number;
  /** Whose papers come to their department: where their cases are drawn from. */
  readonly people: number;
}

export interface Office {
  readonly handlers: readonly Handler[];
  readonly gone: readonly Handler[];
  readonly away: readonly Handler[];
  readonly notable: readonly string[];
  readonly facts: Facts;
}

const SHARES: readonly (readonly [Role, number])[] = [
  ['담당', 0.745],
  ['상담', 0.1],
  ['야간', 0.04],
  ['통계', 0.02],
  ['현장', 0.04],
  ['팀장', 0.05],
  ['관리자', 0.005],
];

const BUSY: Readonly<Record<Role, number>> = {
  담당: 1,
  상담: 3.5,
  야간: 0.8,
  통계: 0.5,
  현장: 0.6,
  팀장: 0.5,
  관리자: 0.2,
  배치: 0,
};

/** People concerned of whom there are records. */
export const PEOPLE = 2_000_000;
export const HANDLERS = 2000;
const [BATCHES, DEPARTMENTS, SYSTEMS] = [12, 40, 24];
/** Those of the handlers, and those that work by themselves. */
export const ACCOUNTS = HANDLERS + BATCHES;

export const personOf = (number: number): string => `P-${String(number).padStart(7, '0')}`;

const roleOf = (chance: Chance): Role => {
  let rest = chance.part();
  for (const [role, share] of SHARES) {
    rest -= share;
    if (rest < 0) return role;
  }
  return '담당';
};

const handlerOf = (chance: Chance, number: number, role: Role): Handler => {
  const at = chance.between(0, DEPARTMENTS - 1);
  // A call centre and a statistics office are departments of their own.
  const department = role === '상담' ? `상담${at % 3}과` : role === '통계' ? '통계과' : `${at + 1}과`;
  return {
    actor: role === '배치' ? `batch${number}` : `h${String(number).padStart(4, '0')}`,
    department: role === '배치' ? '정보화과' : department,
    role,
    system: `system${String(at % SYSTEMS).padStart(2, '0')}`,
    place: `10.${at}.${chance.between(0, 3)}.${chance.between(1, 250)}`,
    otherPlace: `10.${at}.9.${chance.between(1, 250)}`,
    mobile: `10.200.${chance.between(0, 31)}.${chance.between(1, 250)}`,
    subject: personOf(chance.between(0, PEOPLE - 1)),
    pace: BUSY[role] * Math.min(5, chance.around(1, 0.55)),
    people: at * 50_000,
  };
};

export const makeOffice = (chance: Chance, many = HANDLERS): Office => {
  const handlers = Array.from({ length: many }, (_, number) => handlerOf(chance, number, roleOf(chance)));
  const former = Array.from({ length: 60 }, (_, number) => handlerOf(chance, many + number, '담당'));
  const batches = Array.from({ length: BATCHES }, (_, number) => handlerOf(chance, number, '배치'));
  const gone = former.slice(0, 35);
  const away = former.slice(35);
  const notable = Array.from({ length: 300 }, () => personOf(chance.between(0, PEOPLE - 1)));
  const employees = [...handlers, ...former, ...batches].map((handler, at) => ({
    actor: handler.actor,
    department: handler.department,
    role: handler.role,
    subject: handler.subject,
    ...(at >= many && at < many + 35 ? { left: dayAt(-chance.between(3, 200)) } : {}),
    ...(at >= many + 35 && at < many + 60 ? { away: [{ from: dayAt(-20), to: dayAt(60) }] } : {}),
  }));
  return {
    handlers: [...handlers, ...batches],
    gone,
    away,
    notable,
    facts: { employees, holidays: holidays(), addresses: ['10.0.0.0/8'], notable },
  };
};
