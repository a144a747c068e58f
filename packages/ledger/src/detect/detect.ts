/** Rules over the records of a log. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AccessRecord } from '../record/record.ts';
import { Detector, type Alert } from './detector.ts';
import type { Facts } from './facts.ts';
import { InOrder } from './in-order.ts';
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

/**
 * Alerts about what happened in the range; records before it are looked at too, as far as they are in `records`, since a window may
 * reach back to them.
 */
export const detect = async function* (
  records: AsyncIterable<AccessRecord>,
  rules: readonly Rule[],
  facts: Facts = {},
  { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }: Range = {},
): AsyncGenerator<Alert> {
  const detector = new Detector(rules, facts);
  const order = new InOrder(LATENESS);
  const isMeant = (alert: Alert): boolean => alert.to >= from && alert.from < to;
  let index = 0;
  for await (const record of records) {
    for (const placed of order.push(record, index)) {
      if (placed.record.at < to) yield* detector.push(placed.record, placed.index, placed.late).filter(isMeant);
    }
    index += 1;
  }
  for (const placed of order.end()) {
    if (placed.record.at < to) yield* detector.push(placed.record, placed.index, placed.late).filter(isMeant);
  }
  yield* detector.end().filter(isMeant);
};
