/** Rules over the records of a log. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AccessRecord } from '../record/record.ts';
import { Detector, type Alert } from './detector.ts';
import type { Facts } from './facts.ts';
import { InOrder, type Placed } from './in-order.ts';
import { parseRules, type Rule } from './rule.ts';

/** How late a record may come and still be looked at in its place. */
const LATENESS = 10 * 60_000;
const DEFAULTS = fileURLToPath(new URL('default-rules', import.meta.url));

/** The rules of a folder's files of YAML, or ours. Throws `BadRule`. */
export const readRules = (folder = DEFAULTS): Rule[] =>
  parseRules(
    readdirSync(folder)
      .filter((name) => /\.ya?ml$/.test(name))
      .toSorted()
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );

export interface Range {
  /** Milliseconds since 1970: from this moment up to, not including, the other. */
  readonly from?: number;
  readonly to?: number;
}

const inOrder = async function* (records: AsyncIterable<AccessRecord>, first: number): AsyncGenerator<Placed> {
  const order = new InOrder(LATENESS);
  let index = first;
  for await (const record of records) {
    yield* order.push(record, index);
    index += 1;
  }
  yield* order.end();
};

/**
 * Alerts about what happened in the range; records before it are looked at too, as far as they are in `records`, since a window may
 * reach back to them. `first`: the index of the first of them.
 */
export const detect = async function* (
  records: AsyncIterable<AccessRecord>,
  rules: readonly Rule[],
  facts: Facts = {},
  { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }: Range = {},
  first = 0,
): AsyncGenerator<Alert> {
  const detector = new Detector(rules, facts);
  const isMeant = (alert: Alert): boolean => alert.to >= from && alert.from < to;
  for await (const { record, index, late } of inOrder(records, first)) {
    if (record.at < to) yield* detector.push(record, index, late).filter(isMeant);
  }
  yield* detector.end().filter(isMeant);
};
