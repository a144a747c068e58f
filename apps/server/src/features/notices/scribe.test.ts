import { systemClock } from '@bongsu/kit';
import { expect, it } from 'vitest';
import type { Database, Row } from '../../database/index.ts';
import { scribe } from './scribe.ts';

const row = (id: string) => ({ id, incidentId: 'case', claim: `claim-${id}` });

/** A database that keeps the values of each group it was given, and lets everybody go, unless it is broken. */
const recording = (isBroken: () => boolean = () => false) => {
  const groups: unknown[][] = [];
  const database = {
    atOnce: (_: unknown, statements: readonly { readonly values: readonly unknown[] }[]): Promise<Row[][]> => {
      if (isBroken()) return Promise.reject(new Error('away'));
      groups.push(statements.map(({ values }) => values[0]));
      return Promise.resolve(statements.map(({ values }) => (values[0] as string[]).map((id) => ({ id }))));
    },
  } as unknown as Database;
  return { groups, journal: scribe({ database, clock: systemClock }) };
};

it('writes in one group what several connections say at the same moment', async () => {
  const { groups, journal } = recording();
  journal.finish({ row: row('a'), outcome: { kind: 'sent', response: '250' } });
  expect(await Promise.all([journal.intend(row('b')), journal.intend(row('c'))])).toEqual([true, true]);
  expect(groups).toEqual([[['a'], ['b', 'c']]]);
});

it('answers every connection, however the moments fall', async () => {
  const { groups, journal } = recording();
  const connection = async (name: string): Promise<void> => {
    for (let mail = 0; mail < 50; mail += 1) {
      expect(await journal.intend(row(`${name}${mail}`))).toBe(true);
      for (let turn = 0; turn < mail % 7; turn += 1) await Promise.resolve();
      journal.finish({ row: row(`${name}${mail}`), outcome: { kind: 'sent', response: '250' } });
    }
  };
  await Promise.all(['a', 'b', 'c'].map(connection));
  await journal.written();
  expect(groups.flat(2)).toHaveLength(300);
});

it('lets nobody go when the database stays away, and keeps what became of the others', async () => {
  let broken = true;
  const { groups, journal } = recording(() => broken);
  journal.finish({ row: row('a'), outcome: { kind: 'sent', response: '250' } });
  await expect(journal.intend(row('b'))).rejects.toThrow('away');
  broken = false;
  await journal.written();
  expect(groups).toEqual([[['a']]]);
});
