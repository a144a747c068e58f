/**
 * A made-up organisation: 2,000 handlers of forty departments, whose work differs, and what it knows of itself. Of more handlers there are as
 * many more departments, and people whom they serve: who employs ten times as many does not do so for the same people.
 */
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
  /** How many people concerned there are records of. */
  readonly people: number;
  /** How many times 2,000 handlers it has, at least once. */
  readonly size: number;
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

type Employee = NonNullable<Facts['employees']>[number];

export const HANDLERS = 2000;
/** Of 2,000 handlers. */
const [BATCHES, DEPARTMENTS, GONE, AWAY, NOTABLE] = [12, 40, 35, 25, 300];
const [SYSTEMS, SITES] = [24, 40];
/** Whose papers come to one department. */
export const PEOPLE_OF_DEPARTMENT = 50_000;

export const personOf = (number: number): string => `P-${String(number).padStart(7, '0')}`;

const roleOf = (chance: Chance): Role => {
  let rest = chance.part();
  for (const [role, share] of SHARES) {
    rest -= share;
    if (rest < 0) return role;
  }
  return '담당';
};

const handlerOf = (chance: Chance, number: number, role: Role, size: number): Handler => {
  const departments = DEPARTMENTS * size;
  const at = chance.between(0, departments - 1);
  // A call centre and a statistics office are departments of their own.
  const department =
    role === '상담' ? `상담${at % (3 * size)}과` : role === '통계' ? `통계${at % size}과` : `${at + 1}과`;
  // Departments share buildings, on floors of their own.
  const [site, floor] = [at % SITES, (Math.floor(at / SITES) % 12) * 20];
  return {
    actor: role === '배치' ? `batch${number}` : `h${String(number).padStart(4, '0')}`,
    department: role === '배치' ? '정보화과' : department,
    role,
    system: `system${String(at % SYSTEMS).padStart(2, '0')}`,
    place: `10.${site}.${floor + chance.between(0, 3)}.${chance.between(1, 250)}`,
    otherPlace: `10.${site}.${floor + 9}.${chance.between(1, 250)}`,
    mobile: `10.200.${chance.between(0, 31)}.${chance.between(1, 250)}`,
    subject: personOf(chance.between(0, departments * PEOPLE_OF_DEPARTMENT - 1)),
    pace: BUSY[role] * Math.min(5, chance.around(1, 0.55)),
    people: at * PEOPLE_OF_DEPARTMENT,
  };
};

const known = ({ actor, department, role, subject }: Handler): Employee => ({ actor, department, role, subject });

export const makeOffice = (chance: Chance, many = HANDLERS): Office => {
  const size = Math.max(1, Math.round(many / HANDLERS));
  const people = DEPARTMENTS * size * PEOPLE_OF_DEPARTMENT;
  const handlers = Array.from({ length: many }, (_, number) => handlerOf(chance, number, roleOf(chance), size));
  const former = Array.from({ length: (GONE + AWAY) * size }, (_, number) =>
    handlerOf(chance, many + number, '담당', size),
  );
  const batches = Array.from({ length: BATCHES * size }, (_, number) => handlerOf(chance, number, '배치', size));
  const gone = former.slice(0, GONE * size);
  const away = former.slice(GONE * size);
  const notable = Array.from({ length: NOTABLE * size }, () => personOf(chance.between(0, people - 1)));
  const employees = [
    ...[...handlers, ...batches].map(known),
    ...gone.map((handler) => ({ ...known(handler), left: dayAt(-chance.between(3, 200)) })),
    ...away.map((handler) => ({ ...known(handler), away: [{ from: dayAt(-20), to: dayAt(60) }] })),
  ];
  return {
    handlers: [...handlers, ...batches],
    gone,
    away,
    notable,
    people,
    size,
    facts: { employees, holidays: holidays(), addresses: ['10.0.0.0/8'], notable },
  };
};
