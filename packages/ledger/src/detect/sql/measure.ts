/** What a correlation counts, as window functions over `entries`: rows with `g`, `ms`, `seq`, `which` and, where a field is counted, `v`. */
import { kindOf } from '../field.ts';
import type { CorrelationRule } from '../rule.ts';

/** Before every moment. */
const NEVER = 'toInt64(-4611686018427387904)';

const inTurn = (entries: string, rules: number, timespan: number): string => {
  const order = 'PARTITION BY g ORDER BY ms, seq, which ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW';
  let sql = entries;
  for (let which = 0; which < rules; which += 1) {
    const began = which === 0 ? 'ms' : `began_${which - 1}`;
    sql = `SELECT *, max(if(which = ${which}, ${began}, ${NEVER})) OVER (${order}) AS began_${which} FROM (${sql})`;
  }
  const met = Array.from(
    { length: rules },
    (_, which) => `toUInt8(max(began_${which}) OVER up_to_now > ms - ${timespan})`,
  );
  return (
    `SELECT *, ${met.join(' + ')} AS measure FROM (${sql}) ` +
    `WINDOW up_to_now AS (PARTITION BY g ORDER BY ms RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)`
  );
};

/** An event of several values becomes several rows; alerts count events. */
const isNew = (entries: string, timespan: number): string => {
  const each = `SELECT *, arrayJoin(if(empty(v), [NULL], CAST(v, 'Array(Nullable(String))'))) AS one FROM (${entries})`;
  const first = `SELECT *, one IS NOT NULL AND min(ms) OVER (PARTITION BY g, one) = ms AS is_first FROM (${each})`;
  return (
    `SELECT *, toUInt8(max(is_first) OVER (PARTITION BY g, ms) = 1 ` +
    `AND ms - min(ms) OVER (PARTITION BY g) >= ${timespan}) AS measure FROM (${first})`
  );
};

const aggregateOf = ({ kind, percentile }: CorrelationRule): string => {
  switch (kind) {
    case 'value_count':
      return 'uniqExactArray(v) OVER span';
    case 'value_sum':
      return 'sum(v) OVER span';
    case 'value_avg':
      return 'sum(v) OVER span / count() OVER span';
    case 'value_percentile':
      return `arraySort(groupArray(v) OVER span)[toUInt64(greatest(1, ceil(${percentile} * count() OVER span / 100)))]`;
    case 'temporal':
      return 'uniqExact(which) OVER span';
    default:
      return 'count() OVER span';
  }
};

/** `entries` with `measure`. Whatever came in one millisecond is looked at together. */
export const measuredSql = (entries: string, rule: CorrelationRule): string => {
  const { kind, rules, timespan } = rule;
  if (kind === 'temporal_ordered') return inTurn(entries, rules.length, timespan);
  if (kind === 'new_value') return isNew(entries, timespan);
  return (
    `SELECT *, ${aggregateOf(rule)} AS measure FROM (${entries}) ` +
    `WINDOW span AS (PARTITION BY g ORDER BY ms RANGE BETWEEN ${timespan - 1} PRECEDING AND CURRENT ROW)`
  );
};

/** The values that are counted, of a field in SQL: texts to tell apart, or a number. */
export const countedSql = ({ kind, field }: CorrelationRule, value: string): string => {
  if (kind !== 'value_count' && kind !== 'new_value') return `toFloat64(${value})`;
  return kindOf(field!).isMany === true ? value : `[toString(${value})]`;
};
