/** Rules in Sigma's format, with its correlations. Sigma correlation rules specification 2.1. */
import { parseAllDocuments, type Document } from 'yaml';
import { BadRule } from './bad-rule.ts';
import { conditionOf } from './condition.ts';
import { FIELDS } from './event.ts';
import { selectionOf, type Test } from './selection.ts';

const LEVELS = ['informational', 'low', 'medium', 'high', 'critical'] as const;

export type Level = (typeof LEVELS)[number];

interface Head {
  /** What other rules call it. */
  readonly name: string;
  readonly title: string;
  /** What it means, in Korean and English, and on which article it stands. */
  readonly description: string;
  readonly level: Level;
}

export interface PlainRule extends Head {
  readonly kind: 'plain';
  readonly test: Test;
  /** Whether it is an alert by itself, or only what correlations count. */
  readonly isAlert: boolean;
  /** By what its alerts are put together. */
  readonly groupBy: readonly string[];
  /** Milliseconds without another one until an alert is over. */
  readonly quiet: number;
}

const CORRELATIONS = [
  'event_count',
  'value_count',
  'value_sum',
  'value_avg',
  'value_percentile',
  'temporal',
  'temporal_ordered',
  'new_value',
] as const;

export type Correlation = (typeof CORRELATIONS)[number];

export interface CorrelationRule extends Head {
  readonly kind: Correlation;
  /** Names of the rules whose events it looks at. */
  readonly rules: readonly string[];
  readonly groupBy: readonly string[];
  /** What a name of `groupBy` is in each rule, where it is not one field in all of them. */
  readonly aliases: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Milliseconds. */
  readonly timespan: number;
  /** Of `value_…` and `new_value`: which values. */
  readonly field: string | null;
  readonly percentile: number;
  /** Whether what was counted, or summed up, is enough. */
  readonly holds: (value: number) => boolean;
  /** Whether it is an alert, or only what other rules wait for. */
  readonly isAlert: boolean;
  readonly quiet: number;
}

export type Rule = PlainRule | CorrelationRule;

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

const groupOf = (value: unknown, aliases: CorrelationRule['aliases'] = {}): readonly string[] => {
  const fields = textsOf(value, 'group-by');
  for (const field of fields)
    if (!FIELDS.has(field) && !Object.hasOwn(aliases, field)) throw new BadRule(`There is no field ${field}.`);
  return fields;
};

const aliasesOf = (value: unknown): CorrelationRule['aliases'] => {
  if (value === undefined) return {};
  const isRight =
    isMap(value) &&
    Object.values(value).every(
      (rules) => isMap(rules) && Object.values(rules).every((field) => typeof field === 'string' && FIELDS.has(field)),
    );
  if (!isRight) throw new BadRule('An alias says for each rule which field it is.');
  return value as CorrelationRule['aliases'];
};

const operators: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  gt: (value, limit) => value > limit,
  gte: (value, limit) => value >= limit,
  lt: (value, limit) => value < limit,
  lte: (value, limit) => value <= limit,
  eq: (value, limit) => value === limit,
  neq: (value, limit) => value !== limit,
};

/** All of them have to hold. */
const holdsOf = (condition: Sent): ((value: number) => boolean) => {
  const tests = Object.entries(condition)
    .filter(([key]) => key !== 'field' && key !== 'percentile')
    .map(([key, limit]) => {
      const operator = Object.hasOwn(operators, key) ? operators[key] : undefined;
      if (operator === undefined || typeof limit !== 'number') throw new BadRule(`The condition ${key} is not known.`);
      return (value: number) => operator(value, limit);
    });
  return (value) => tests.every((test) => test(value));
};

const headOf = (sent: Sent): Head => {
  const name = sent['name'] ?? sent['id'];
  const level = LEVELS.find((known) => known === (sent['level'] ?? 'medium'));
  if (typeof name !== 'string' || name === '') throw new BadRule('A rule has a name.');
  if (level === undefined) throw new BadRule(`The level is one of ${LEVELS.join(', ')}.`);
  const { title, description } = sent;
  return {
    name,
    title: typeof title === 'string' ? title : name,
    description: typeof description === 'string' ? description : '',
    level,
  };
};

/** `quiet` and `generate` are ours, under `bongsu:`. */
const ownOf = (sent: Sent): Sent => (isMap(sent['bongsu']) ? sent['bongsu'] : {});

const plainOf = (sent: Sent, detection: Sent): PlainRule => {
  const { condition, timeframe, ...selections } = detection;
  if (timeframe !== undefined) throw new BadRule('A timeframe belongs into a correlation.');
  if (typeof condition !== 'string') throw new BadRule('A detection has one condition.');
  const tests = new Map(Object.entries(selections).map(([name, selection]) => [name, selectionOf(selection)] as const));
  const own = ownOf(sent);
  return {
    ...headOf(sent),
    kind: 'plain',
    test: conditionOf(condition, tests),
    isAlert: own['alert'] === true,
    groupBy: groupOf(own['group-by'] ?? ['actor']),
    quiet: own['quiet'] === undefined ? DAY : timespanOf(own['quiet']),
  };
};

const correlationOf = (sent: Sent, correlation: Sent): CorrelationRule => {
  const kind = CORRELATIONS.find((known) => known === correlation['type']);
  if (kind === undefined) throw new BadRule(`The type of a correlation is one of ${CORRELATIONS.join(', ')}.`);
  const condition = isMap(correlation['condition']) ? correlation['condition'] : {};
  const needsField = kind.startsWith('value_') || kind === 'new_value';
  const field = condition['field'] ?? correlation['field'] ?? null;
  if (needsField && (typeof field !== 'string' || !FIELDS.has(field)))
    throw new BadRule(`The correlation ${kind} needs a field that there is.`);
  const timespan = timespanOf(correlation['timespan']);
  const own = ownOf(sent);
  const { percentile = 50 } = condition;
  const aliases = aliasesOf(correlation['aliases']);
  return {
    ...headOf(sent),
    kind,
    rules: textsOf(correlation['rules'], 'rules'),
    groupBy: groupOf(correlation['group-by'], aliases),
    aliases,
    timespan,
    field: typeof field === 'string' ? field : null,
    percentile: typeof percentile === 'number' ? percentile : 50,
    holds: holdsOf(condition),
    isAlert: own['silent'] !== true,
    quiet: own['quiet'] === undefined ? Math.max(timespan, DAY) : timespanOf(own['quiet']),
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
