import { misuseCasesList, type MisuseCaseLine } from '@bongsu/contracts';
import { instant, newId, toSeoulIso, type Instant } from '@bongsu/kit';
import { encodeEntry, Entries, readRecord, type AccessRecord } from '@bongsu/ledger';
import type { SignedInClient } from '../../../test/app.ts';
import type { Deps } from '../../deps.ts';

/** Friday afternoon, within office hours; the clock of the tests stands at 18:20. */
export const AFTERNOON = instant('2026-11-20T14:00:00+09:00');

export type Access = Partial<Omit<AccessRecord, 'at'>> & { readonly at: Instant };

/** Accesses as a system sends them, taken by the log as one batch. Answers the place of the first. */
export const appendAccesses = async (deps: Deps, accesses: readonly Access[]): Promise<number> => {
  const entries = accesses.map((given) => {
    const sent = {
      id: newId(deps.clock),
      actor: 'h-0001',
      from: '10.0.0.7',
      system: '학사관리',
      subjects: ['2026-0001'],
      action: 'read',
      fields: ['성명'],
      reason: '민원 처리',
      rows: 1,
      ok: true,
      ...given,
      at: toSeoulIso(given.at),
    };
    const read = readRecord(sent);
    if ('refused' in read) throw new Error(`${read.refused.field}: ${read.refused.why}`);
    return encodeEntry(read.record);
  });
  const log = await deps.records.log();
  return (await log.append({ source: 'test', id: newId(deps.clock), entries: Entries.of(entries) })).first;
};

/** So many looks at one person by one account, a minute apart. */
export const looksAt = (at: Instant, count: number, given: Omit<Access, 'at'> = {}): Access[] =>
  Array.from({ length: count }, (_, minute) => ({ ...given, at: at.add({ minutes: minute }) }));

export const casesOf = async (officer: SignedInClient): Promise<MisuseCaseLine[]> =>
  (await officer.call(misuseCasesList, { query: {} })).items;
