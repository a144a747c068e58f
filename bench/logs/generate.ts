/**
 * Accesses of a large organisation, the same for the same seed: 2,000 handlers of whom few do most, 24 systems, two million people
 * concerned, three of them a record, office hours in Seoul. Made one by one, so that any number of them takes no room.
 */
import { HOUR_MS, seoulIso } from '@bongsu/kit';
import type { AccessRecord } from '@bongsu/ledger';

/** Numbers from 0 up to 1, always the same ones. Numerical Recipes' linear congruence. */
const chanceFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const ACTIONS = ['read', 'read', 'read', 'read', 'read', 'update', 'update', 'create', 'print', 'download', 'login'];
const FIELDS = ['name', 'phone', 'address', 'rrn', 'account', 'grade', 'salary', 'health'];
const REASONS = [
  '민원 상담 처리',
  '급여 정산 자료 확인',
  '장학금 심사 서류 검토',
  '입학 전형 결과 조회',
  '복지 급여 신청 처리',
  '출장비 지급 확인',
];
const HANDLERS = 2000;
const SYSTEMS = 24;
const SUBJECTS = 2_000_000;

/** 2026-11-02, midnight in Seoul. */
const START = 1_793_545_200_000;
const DAY = 24 * HOUR_MS;

/** `days`: over how many days they are spread, weekends too. */
export const generate = function* (count: number, seed = 1, days = 28): Generator<AccessRecord> {
  const chance = chanceFrom(seed);
  const pick = (many: number): number => Math.floor(chance() * many);
  const hex = (): string =>
    pick(2 ** 32)
      .toString(16)
      .padStart(8, '0');
  const perDay = count / days;
  for (let index = 0; index < count; index += 1) {
    const day = Math.floor(index / perDay);
    const within = (index - day * perDay) / perDay;
    const handler = Math.floor(HANDLERS * chance() ** 3);
    const action = ACTIONS[pick(ACTIONS.length)]!;
    const isSigning = action === 'login';
    const many = isSigning ? 0 : 1 + Math.floor(chance() ** 3 * 12);
    const reason = chance() < 0.4 || action === 'download' ? REASONS[pick(REASONS.length)]! : '';
    yield {
      id: `${hex()}${hex()}${hex()}`,
      at: START + day * DAY + Math.floor((8 + within * 11) * HOUR_MS),
      actor: `handler${String(handler).padStart(4, '0')}`,
      from: `10.${handler % 8}.${handler % 199}.${handler % 251}`,
      system: `system-${String(handler % SYSTEMS).padStart(2, '0')}`,
      subjects: Array.from({ length: many }, () => `S-${pick(SUBJECTS)}`),
      action,
      fields: isSigning ? [] : FIELDS.slice(handler % 4, (handler % 4) + 1 + pick(4)),
      reason: reason !== '' && chance() < 0.3 ? `${reason} 제${pick(9999)}호` : reason,
      rows: Math.max(1, many),
      ok: chance() > 0.005,
    };
  }
};

/** A line as a system sends it. */
export const lineOf = (record: AccessRecord): string => JSON.stringify({ ...record, at: seoulIso(record.at) });
