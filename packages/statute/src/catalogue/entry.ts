import { Temporal } from '@bongsu/kit';
import type { Confidence, DatedValue, Kind, Parameter, Text } from '../parameters/model.ts';
import { valueOn } from '../parameters/timeline.ts';
import { placeOf } from './place.ts';
import { valueText } from './value-text.ts';

/** One dated value of a parameter with everything a reader needs to check it. Days are ISO dates in Seoul. */
export interface Entry {
  /** First day; null: since before anyone could settle the day. */
  readonly from: string | null;
  /** Last day, before the next value begins; null while no next one is known. */
  readonly until: string | null;
  /** As the file has it; null is a repeal. */
  readonly value: DatedValue['value'];
  readonly text: Text;
  readonly law: string;
  readonly article: string;
  readonly place: Text;
  readonly source: string;
  readonly confidence: Confidence;
  readonly verified: string;
  readonly reviewBy: string;
  /** Its review date has passed. */
  readonly stale: boolean;
  readonly inForce: boolean;
}

const dayBefore = (day: string): string => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();

const entryOf = (kind: Kind, value: DatedValue, next: DatedValue | undefined, inForce: boolean, on: string): Entry => ({
  from: value.from,
  until: next === undefined || next.from === null ? null : dayBefore(next.from),
  value: value.value,
  text: valueText(kind, value.value),
  law: value.law,
  article: value.article,
  place: placeOf(value),
  source: value.source,
  confidence: value.confidence,
  verified: value.verified,
  reviewBy: value['review-by'],
  stale: value['review-by'] < on,
  inForce,
});

/** The history of a parameter, oldest first, as it looks on the day `on`. */
export const entriesOf = (parameter: Parameter, on: string): readonly Entry[] => {
  const values: readonly DatedValue[] = parameter.values;
  const current = valueOn(parameter, parameter.kind, on);
  return values.map((value, index) => entryOf(parameter.kind, value, values[index + 1], value === current, on));
};

const weight: Readonly<Record<Confidence, number>> = { confirmed: 0, secondary: 1, memory: 2 };

/** As sure as the least sure of them. */
export const leastSure = (entries: readonly Pick<Entry, 'confidence'>[]): Confidence =>
  entries.map(({ confidence }) => confidence).toSorted((left, right) => weight[right] - weight[left])[0] ?? 'confirmed';
