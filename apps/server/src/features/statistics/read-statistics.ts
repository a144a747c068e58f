import {
  handlingTypes,
  reporterTypes,
  reportSources,
  statisticsTables,
  type ResponseOf,
  type statisticsGet,
} from '@bongsu/contracts';
import { seoulDate } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { countBy, departmentNames, yearsWithReports, type By } from './store.ts';
import { suppressAll } from './suppress.ts';

type Statistics = ResponseOf<typeof statisticsGet>;

const monthsOf = (year: number): string[] =>
  Array.from({ length: 12 }, (_, index) => `${String(year)}-${String(index + 1).padStart(2, '0')}`);

/** Every line a table has, whether anything was counted there or not. */
const linesOf = async (tx: Tx, by: By, year: number): Promise<readonly string[]> => {
  const lines = {
    month: monthsOf(year),
    reporterType: reporterTypes,
    source: reportSources,
    handlingType: handlingTypes,
  };
  return by === 'department' ? [...(await departmentNames(tx)), ''] : lines[by];
};

/** Reports of a year, counted one way at a time; what would tell who reported is hidden (제21조). */
export const readStatistics = async (tx: Tx, deps: Deps, asked: number | undefined): Promise<Statistics> => {
  const current = seoulDate(deps.clock.now()).year;
  const year = asked ?? current;
  const counted = [];
  for (const by of statisticsTables) {
    const found = new Map((await countBy(tx, by, year)).map(({ key, count }) => [key, count]));
    counted.push({ by, cells: (await linesOf(tx, by, year)).map((key) => ({ key, count: found.get(key) ?? 0 })) });
  }
  const total = (counted[0]?.cells ?? []).reduce((sum, { count }) => sum + count, 0);
  const shown = suppressAll(
    total,
    counted.map(({ cells }) => cells.map(({ count }) => count)),
  );
  const years = [...new Set([...(await yearsWithReports(tx)), current])].toSorted((a, b) => b - a);
  if (shown === null) return { year, years, total: null, tables: [] };
  const tables = counted.map(({ by, cells }, table) => ({
    by,
    cells: cells.map(({ key }, index) => ({ key, count: shown[table]?.[index] ?? null })),
  }));
  return { year, years, total, tables };
};
