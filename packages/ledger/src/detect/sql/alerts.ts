/**
 * A rule as one query of ClickHouse over `acc.records`, which answers the alerts that the stream would have raised about the same records,
 * had they come in the order of their times.
 */
import { MOST, type Alert } from '../alert.ts';
import { fieldsOf } from '../expression.ts';
import type { Facts } from '../facts.ts';
import type { Field } from '../field.ts';
import { alertingOf, groupField, type CorrelationRule, type Limit, type Rule } from '../rule.ts';
import { dayText } from '../seoul.ts';
import { adjustableAt, byCloseness } from '../thresholds.ts';
import { withUsual } from './baseline.ts';
import { expressionSql } from './expression.ts';
import { DAY, eventsOf, fieldSql, groupSql, type Stretch } from './fields.ts';
import { countedSql, measuredSql } from './measure.ts';
import { number, text } from './text.ts';

export interface AlertQuery {
  readonly rule: string;
  readonly sql: string;
  /** What has to go along: facts of many people make a long text. */
  readonly settings: Readonly<Record<string, string>>;
}

/** A row of the answer; whole numbers may come as texts. */
export interface AlertRow {
  readonly g: readonly string[];
  readonly actor: string | null;
  readonly began: number | string;
  readonly ended: number | string;
  /** Days since 1970, ascending. */
  readonly days: readonly (number | string)[];
  readonly count: number | string;
  readonly people: number | string;
  readonly records: readonly (number | string)[];
}

export interface SqlRange extends Stretch {
  /** Alerts that went on in it or later are meant. */
  readonly from?: number;
}

const OPERATORS = { gt: '>', gte: '>=', lt: '<', lte: '<=', eq: '=', neq: '!=' } as const;

const whom = (department: string | null, role: string | null): string =>
  [
    ...(department === null ? [] : [`department = ${text(department)}`]),
    ...(role === null ? [] : [`role = ${text(role)}`]),
  ].join(' AND ') || 'true';

class Compiler {
  readonly #rules: ReadonlyMap<string, Rule>;
  readonly #facts: Facts;
  readonly #events: string;
  readonly #columns: string;

  constructor(rules: readonly Rule[], target: CorrelationRule, facts: Facts, stretch: Stretch) {
    this.#rules = new Map(rules.map((rule) => [rule.name, rule]));
    this.#facts = facts;
    const { sql, columns } = eventsOf([...new Set(this.#fieldsOf(target))], facts, stretch);
    this.#events = sql;
    this.#columns = columns.join(', ');
  }

  /** All that it and the rules it looks at need. */
  #fieldsOf(rule: CorrelationRule): readonly Field[] {
    const groups = rule.rules.flatMap((_, which) => rule.groupBy.map((name) => groupField(rule, name, which)));
    const people: readonly Field[] =
      rule.thresholds.length > 0 || rule.baseline !== null ? ['actor.department', 'actor.role'] : [];
    const counted = rule.field === null ? [] : [rule.field];
    const inputs = rule.rules.flatMap((name) => {
      const input = this.#rules.get(name)!;
      return input.kind === 'plain' ? fieldsOf(input.detection) : this.#fieldsOf(input);
    });
    return [...groups, ...people, ...counted, ...inputs];
  }

  /** Events that met a rule. */
  #met(name: string): string {
    const rule = this.#rules.get(name)!;
    return rule.kind === 'plain'
      ? `SELECT ${this.#columns} FROM (${this.#events}) WHERE ${expressionSql(rule.detection, this.#facts)}`
      : `SELECT ${this.#columns} FROM (${this.#judged(rule)}) WHERE is_enough LIMIT 1 BY seq`;
  }

  /** What comes into the windows: of each rule, in each group. */
  #entries(rule: CorrelationRule): string {
    return rule.rules
      .map((name, which) => {
        const group = rule.groupBy.map((by) => groupSql(groupField(rule, by, which), this.#facts));
        const counted = rule.field === null ? '' : `, ${countedSql(rule, fieldSql(rule.field, this.#facts))} AS v`;
        const g = group.length === 0 ? 'emptyArrayString()' : `[${group.join(', ')}]`;
        const on = rule.thresholds.some(({ limit }) => limit === null) ? ` WHERE NOT ${this.#offSql(rule)}` : '';
        return `SELECT ${this.#columns}, toUInt16(${which}) AS which, ${g} AS g${counted} FROM (${this.#met(name)})${on}`;
      })
      .join(' UNION ALL ');
  }

  /** Entries, and whether what lies in the window is enough. */
  #judged(rule: CorrelationRule): string {
    const measured = measuredSql(this.#entries(rule), rule);
    const limits = rule.limits.map(
      (limit, at) => `measure ${OPERATORS[limit.operator]} ${this.#limitSql(rule, limit, at)}`,
    );
    if (rule.baseline === null)
      return `SELECT *, (${[...limits, 'true'].join(' AND ')}) AS is_enough FROM (${measured})`;
    const usual = withUsual(measured, rule.baseline);
    return `SELECT *, (${[...limits, 'measure > usual', 'usual > -inf'].join(' AND ')}) AS is_enough FROM (${usual})`;
  }

  #limitSql(rule: CorrelationRule, { value }: Limit, at: number): string {
    if (at !== adjustableAt(rule) || rule.thresholds.length === 0) return number(value);
    const cases = byCloseness(rule.thresholds).flatMap(({ department, role, limit }) => [
      whom(department, role),
      number(limit ?? value),
    ]);
    return `multiIf(${[...cases, number(value)].join(', ')})`;
  }

  /** For whom nothing is counted at all. */
  #offSql({ thresholds }: CorrelationRule): string {
    const cases = byCloseness(thresholds).flatMap(({ department, role, limit }) => [
      whom(department, role),
      limit === null ? '1' : '0',
    ]);
    return `multiIf(${[...cases, '0'].join(', ')})`;
  }

  /** What lies in the window of a moment that is enough, put together until it is quiet. */
  alerts(rule: CorrelationRule): string {
    const span = rule.kind === 'new_value' ? 1 : rule.timespan;
    const covered =
      `SELECT seq, ms, actor, subjects, g, min(if(is_enough, ms, NULL)) OVER ` +
      `(PARTITION BY g ORDER BY ms RANGE BETWEEN CURRENT ROW AND ${span - 1} FOLLOWING) AS next FROM (${this.#judged(rule)})`;
    const order = 'PARTITION BY g ORDER BY next, ms, seq ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW';
    const starts = `SELECT *, next - lagInFrame(next, 1, next) OVER (${order}) > ${rule.quiet} AS starts FROM (${covered}) WHERE next IS NOT NULL`;
    const stretches = `SELECT *, sum(starts) OVER (${order}) AS stretch FROM (${starts})`;
    const people = rule.groupBy.includes('subjects') ? '1' : `least(uniqExactArray(subjects), ${MOST.subjects})`;
    return (
      `SELECT g, if(uniqExact(actor) = 1, any(actor), NULL) AS actor, min(ms) AS began, max(next) AS ended, arraySort(groupUniqArray(${DAY})) AS days, uniqExact(seq) AS count, ` +
      `${people} AS people, arraySlice(arraySort(groupUniqArray(seq)), 1, ${MOST.records}) AS records ` +
      `FROM (${stretches}) GROUP BY g, stretch`
    );
  }
}

/** The query of one rule among `rules`, which `parseRules` ordered. */
export const alertQuery = (
  rules: readonly Rule[],
  name: string,
  facts: Facts = {},
  range: SqlRange = {},
): AlertQuery => {
  const rule = rules.find((one) => one.name === name)!;
  const target = rule.kind === 'plain' ? alertingOf(rule) : rule;
  const alerts = new Compiler(rules, target, facts, range).alerts(target);
  const { from } = range;
  const sql = `SELECT * FROM (${alerts})${from === undefined ? '' : ` WHERE ended >= ${number(from)}`} ORDER BY began, g`;
  return { rule: name, sql, settings: { max_query_size: String(Math.max(262_144, Buffer.byteLength(sql) * 2)) } };
};

/** The queries of all rules that make alerts. */
export const alertQueries = (rules: readonly Rule[], facts: Facts = {}, range: SqlRange = {}): AlertQuery[] =>
  rules.filter(({ isAlert }) => isAlert).map(({ name }) => alertQuery(rules, name, facts, range));

export const alertOf = ({ name, title, level, groupBy }: Rule, row: AlertRow): Alert => ({
  rule: name,
  title,
  level,
  group: Object.fromEntries(groupBy.map((field, at) => [field, row.g[at]!])),
  actor: row.actor,
  from: Number(row.began),
  to: Number(row.ended),
  days: row.days.map((day) => dayText(Number(day))),
  count: Number(row.count),
  subjects: Number(row.people),
  records: row.records.map(Number),
});
