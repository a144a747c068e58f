/** Rules in Sigma's format, with its correlations. Sigma correlation rules specification 2.1. */
import { parseAllDocuments, type Document } from 'yaml';
import { BadRule } from './bad-rule.ts';
import { conditionOf } from './condition.ts';
import { fieldOf, isField, kindOf, type Field } from './field.ts';
import {
  CORRELATIONS,
  LEVELS,
  type Baseline,
  type Correlation,
  type CorrelationRule,
  type Explanation,
  type InBoth,
  type Limit,
  type Operator,
  type PlainRule,
  type Rule,
} from './rule.ts';
import { selectionOf } from './selection.ts';

type Sent = Readonly<Record<string, unknown>>;

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const DAY = 86_400_000;

/** `10m`, `1h`, `30d`. */
const timespanOf = (value: unknown): number => {
  const [, count, unit] = /^(\d{1,6})([smhd])$/.exec(typeof value === 'string' ? value : '') ?? [];
  if (count === undefined || Number(count) === 0) throw new BadRule('A timespan is a number with s, m, h or d.');
  return Number(count) * UNITS[unit!]!;
};

const isMap = (value: unknown): value is Sent => typeof value === 'object' && value !== null && !Array.isArray(value);

const textsOf = (value: unknown, what: string): readonly string[] => {
  const texts = typeof value === 'string' ? [value] : (value ?? []);
  if (!Array.isArray(texts) || !texts.every((text): text is string => typeof text === 'string'))
    throw new BadRule(`${what} is a name, or a list of names.`);
  return texts;
};

/** In Korean and English: as a map, or in one text with ` / ` in between. */
const inBoth = (value: unknown): InBoth => {
  if (isMap(value) && typeof value['ko'] === 'string' && typeof value['en'] === 'string')
    return { ko: value['ko'].trim(), en: value['en'].trim() };
  const [ko = '', en = ko] = typeof value === 'string' ? value.trim().split(' / ') : [];
  return { ko, en };
};

/** What is ours stands under `bongsu:`. */
const ownOf = (sent: Sent): Sent => (isMap(sent['bongsu']) ? sent['bongsu'] : {});

const explanationOf = (sent: Sent, title: string): Explanation => {
  const own = ownOf(sent);
  return {
    title: inBoth(title),
    meaning: inBoth(own['meaning'] ?? sent['description']),
    purpose: inBoth(own['purpose']),
    articles: textsOf(own['articles'], 'articles'),
  };
};

const headOf = (sent: Sent): Pick<Rule, 'name' | 'title' | 'level' | 'explanation'> => {
  const name = sent['name'] ?? sent['id'];
  const level = LEVELS.find((known) => known === (sent['level'] ?? 'medium'));
  if (typeof name !== 'string' || name === '') throw new BadRule('A rule has a name.');
  if (level === undefined) throw new BadRule(`The level is one of ${LEVELS.join(', ')}.`);
  const title = typeof sent['title'] === 'string' ? sent['title'] : name;
  return { name, title, level, explanation: explanationOf(sent, title) };
};

const plainOf = (sent: Sent, detection: Sent): PlainRule => {
  const { condition, timeframe, ...selections } = detection;
  if (timeframe !== undefined) throw new BadRule('A timeframe belongs into a correlation.');
  if (typeof condition !== 'string') throw new BadRule('A detection has one condition.');
  const parts = new Map(Object.entries(selections).map(([name, selection]) => [name, selectionOf(selection)] as const));
  const own = ownOf(sent);
  return {
    ...headOf(sent),
    kind: 'plain',
    detection: conditionOf(condition, parts),
    isAlert: own['alert'] === true,
    groupBy: textsOf(own['group-by'] ?? ['actor'], 'group-by').map(fieldOf),
    quiet: own['quiet'] === undefined ? DAY : timespanOf(own['quiet']),
    thresholds: [],
  };
};

const aliasesOf = (value: unknown, rules: readonly string[]): CorrelationRule['aliases'] => {
  if (value === undefined) return {};
  const isRight =
    isMap(value) &&
    Object.values(value).every((fields) => isMap(fields) && rules.every((rule) => isField(fields[rule])));
  if (!isRight) throw new BadRule('An alias says for each rule which field it is.');
  return value as CorrelationRule['aliases'];
};

const groupOf = (value: unknown, aliases: CorrelationRule['aliases']): readonly string[] =>
  textsOf(value, 'group-by').map((name) => (Object.hasOwn(aliases, name) ? name : fieldOf(name)));

const OPERATORS: ReadonlySet<string> = new Set<Operator>(['gt', 'gte', 'lt', 'lte', 'eq', 'neq']);
const isOperator = (key: string): key is Operator => OPERATORS.has(key);

const limitsOf = (condition: Sent): readonly Limit[] =>
  Object.entries(condition)
    .filter(([key]) => key !== 'field' && key !== 'percentile')
    .map(([operator, value]) => {
      if (!isOperator(operator) || typeof value !== 'number' || !Number.isFinite(value))
        throw new BadRule(`The condition ${operator} is not known.`);
      return { operator, value };
    });

/** What is met without a number being said: all of the rules, or something new. */
const impliedLimits = (kind: Correlation, rules: number): readonly Limit[] => {
  if (kind === 'new_value') return [{ operator: 'gte', value: 1 }];
  return kind === 'temporal' || kind === 'temporal_ordered' ? [{ operator: 'gte', value: rules }] : [];
};

const NUMBERS: ReadonlySet<Correlation> = new Set(['value_sum', 'value_avg', 'value_percentile']);

const countedField = (kind: Correlation, value: unknown): Field | null => {
  if (!kind.startsWith('value_') && kind !== 'new_value') return null;
  const field = fieldOf(value);
  if (NUMBERS.has(kind) && kindOf(field).type !== 'number') throw new BadRule(`${field} is no number.`);
  return field;
};

const wholeOf = (value: unknown, otherwise: number): number => {
  if (value === undefined) return otherwise;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1)
    throw new BadRule('A whole number was expected.');
  return value;
};

const deviationsOf = (value: unknown): number | null => {
  if (value === undefined) return null;
  if (typeof value !== 'number' || !(value > 0)) throw new BadRule('A baseline says how many deviations.');
  return value;
};

const baselineOf = (sent: unknown, groupBy: readonly string[]): Baseline | null => {
  if (sent === undefined) return null;
  if (!isMap(sent)) throw new BadRule('A baseline is a map.');
  const [own, department] = [deviationsOf(sent['own']), deviationsOf(sent['department'])];
  if (department !== null && !groupBy.includes('actor')) throw new BadRule('Only accounts have a department.');
  return { own, department, days: wholeOf(sent['days'], 28), least: wholeOf(sent['least'], 7) };
};

const percentileOf = (value: unknown): number => {
  if (value === undefined) return 50;
  if (typeof value !== 'number' || !(value >= 0 && value <= 100)) throw new BadRule('A percentile is from 0 to 100.');
  return value;
};

const correlationOf = (sent: Sent, correlation: Sent): CorrelationRule => {
  const kind = CORRELATIONS.find((known) => known === correlation['type']);
  if (kind === undefined) throw new BadRule(`The type of a correlation is one of ${CORRELATIONS.join(', ')}.`);
  const condition = isMap(correlation['condition']) ? correlation['condition'] : {};
  const own = ownOf(sent);
  const rules = textsOf(correlation['rules'], 'rules');
  const timespan = timespanOf(correlation['timespan']);
  const aliases = aliasesOf(correlation['aliases'], rules);
  const groupBy = groupOf(correlation['group-by'], aliases);
  return {
    ...headOf(sent),
    kind,
    rules,
    groupBy,
    aliases,
    timespan,
    field: countedField(kind, condition['field'] ?? correlation['field']),
    percentile: percentileOf(condition['percentile']),
    limits: [...impliedLimits(kind, rules.length), ...limitsOf(condition)],
    thresholds: [],
    baseline: baselineOf(own['baseline'], groupBy),
    isAlert: own['silent'] !== true,
    // An alert is not over while what made it lies in the window.
    quiet: Math.max(timespan, own['quiet'] === undefined ? DAY : timespanOf(own['quiet'])),
  };
};

const ruleOf = (sent: unknown): Rule => {
  if (!isMap(sent)) throw new BadRule('A rule is a map.');
  if (isMap(sent['correlation'])) return correlationOf(sent, sent['correlation']);
  if (isMap(sent['detection'])) return plainOf(sent, sent['detection']);
  throw new BadRule('A rule has a detection or a correlation.');
};

/** Rules that others need come before them, and nobody needs itself in a circle. */
const inOrder = (rules: readonly Rule[]): Rule[] => {
  const known = new Map(rules.map((rule) => [rule.name, rule]));
  if (known.size < rules.length) throw new BadRule('Two rules have one name.');
  const ordered = new Set<Rule>();
  const open = new Set<Rule>();
  const visit = (rule: Rule): void => {
    if (ordered.has(rule)) return;
    if (open.has(rule)) throw new BadRule(`The rule ${rule.name} needs itself.`);
    open.add(rule);
    for (const name of rule.kind === 'plain' ? [] : rule.rules) {
      const other = known.get(name);
      if (other === undefined) throw new BadRule(`The rule ${rule.name} needs ${name}, which is not there.`);
      visit(other);
    }
    ordered.add(rule);
  };
  for (const rule of rules) visit(rule);
  return [...ordered];
};

/** Without aliases: a few lines of them can stand for more than there is memory. */
const valueOf = (document: Document.Parsed): unknown => {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new BadRule('YAML: aliases are not taken.');
  }
};

/** The rules of some files of YAML, each of one rule or several. Throws `BadRule`. */
export const parseRules = (texts: readonly string[]): Rule[] =>
  inOrder(
    texts.flatMap((text) =>
      parseAllDocuments(text).map((document) => {
        if (document.errors.length > 0) throw new BadRule(`YAML: ${document.errors[0]!.code}.`);
        return ruleOf(valueOf(document));
      }),
    ),
  );
