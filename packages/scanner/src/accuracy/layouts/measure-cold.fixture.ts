/** How the second corpus is read. */
import { scanBytes } from '../../files/scan-bytes.ts';
import type { Confidence } from '../../kinds.ts';
import { tallyOf, type Measured, type Tally } from '../measure.fixture.ts';
import { papers } from './cold.fixture.ts';
import { judge } from './judge.fixture.ts';

const today = { year: 2026, month: 11, day: 29 };
const EXAMPLES = 200;

export interface ColdMeasured extends Measured {
  readonly papers: number;
  readonly byLayout: ReadonlyMap<string, Tally>;
}

/** `rounds` times every layout, each in one format that is drawn, or in all of its formats. */
export const measureCold = async (
  rounds: number,
  seed: number,
  { every = false, minConfidence = 'medium' }: { readonly every?: boolean; readonly minConfidence?: Confidence } = {},
): Promise<ColdMeasured> => {
  const [byKind, byLayout, byFormat] = [new Map<string, Tally>(), new Map<string, Tally>(), new Map<string, Tally>()];
  const examples: string[] = [];
  let count = 0;
  for await (const { layout, format, file, bytes, notes } of papers(seed, rounds, every)) {
    count += 1;
    const { findings } = scanBytes(bytes, { today, now: () => 0, reveal: true, name: file, minConfidence });
    for (const { of, how, text } of judge(notes, findings).outcomes) {
      tallyOf(byKind, of)[how] += 1;
      tallyOf(byLayout, layout)[how] += 1;
      tallyOf(byFormat, format)[how] += 1;
      if (how !== 'right' && examples.length < EXAMPLES) examples.push(`${format}, ${layout}: ${how} ${of} ${text}`);
    }
  }
  return { papers: count, byKind, byLayout, byFormat, examples };
};
