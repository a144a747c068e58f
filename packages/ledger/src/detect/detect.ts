/** Rules over the records of a log. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AccessRecord } from '../record/record.ts';
import type { Alert } from './alert.ts';
import { Detector } from './detector.ts';
import type { Facts } from './facts.ts';
import { InOrder } from './in-order.ts';
import { parseRules } from './parse-rules.ts';
import type { Rule } from './rule.ts';

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
  const order = new InOrder(LATENESS);
  const isMeant = (alert: Alert): boolean => alert.to >= from && alert.to < to;
  let found: Alert[] = [];
  const look = (record: AccessRecord, place: number, late: number): void => {
    if (record.at >= to) return;
    for (const alert of detector.push(record, place, late)) if (isMeant(alert)) found.push(alert);
  };
  let index = first;
  for await (const record of records) {
    order.push(record, index, look);
    index += 1;
    if (found.length === 0) continue;
    yield* found;
    found = [];
  }
  order.end(look);
  yield* [...found, ...detector.end().filter(isMeant)];
};
