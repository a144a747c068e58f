import { scanBytes } from '../files/scan-bytes.ts';
import { randomFrom } from '../documents/testing/random.ts';
import { formats } from './formats.fixture.ts';
import { labelledDocument } from './labelled.fixture.ts';

export interface Tally {
  right: number;
  missed: number;
  wrong: number;
}

export interface Measured {
  readonly byKind: ReadonlyMap<string, Tally>;
  readonly byFormat: ReadonlyMap<string, Tally>;
  /** A few of each, to look at. */
  readonly examples: readonly string[];
}

const today = { year: 2026, month: 11, day: 29 };
const EXAMPLES = 60;

/** The same value however it is written. */
const plain = (kind: string, text: string): string =>
  kind === 'name' || kind === 'address'
    ? text.replaceAll(/[\s,]/g, '')
    : text.replaceAll(/[\s().-]/g, '').toLowerCase();

export const tallyOf = (tallies: Map<string, Tally>, key: string): Tally => {
  const found = tallies.get(key) ?? { right: 0, missed: 0, wrong: 0 };
  tallies.set(key, found);
  return found;
};

const fits = (kind: string, label: string, found: string): boolean =>
  kind === 'address' ? label.startsWith(found) || found.startsWith(label) : label === found;

/** Makes documents, writes each in each format, looks through them, and compares with what was put in. */
export const measure = async (documents: number, seed: number): Promise<Measured> => {
  const random = randomFrom(seed);
  const [byKind, byFormat] = [new Map<string, Tally>(), new Map<string, Tally>()];
  const examples: string[] = [];
  const note = (text: string): void => void (examples.length < EXAMPLES && examples.push(text));
  for (let index = 0; index < documents; index += 1) {
    const { blocks, values } = labelledDocument(random);
    for (const { name, write } of formats) {
      const { findings } = scanBytes(await write(blocks), {
        today,
        now: () => 0,
        name,
        reveal: true,
        minConfidence: 'medium',
      });
      const open = values.map(({ kind, text }) => ({ kind, text: plain(kind, text), original: text }));
      for (const { kind, value, maskedForm, placeholder } of findings) {
        if (maskedForm || placeholder || value === undefined) continue;
        const place = open.findIndex((one) => one.kind === kind && fits(kind, one.text, plain(kind, value)));
        const what = place < 0 ? 'wrong' : 'right';
        if (place < 0) note(`${name} wrong ${kind} ${value}`);
        else open.splice(place, 1);
        tallyOf(byKind, kind)[what] += 1;
        tallyOf(byFormat, name)[what] += 1;
      }
      for (const { kind, original } of open) {
        note(`${name} missed ${kind} ${original}`);
        tallyOf(byKind, kind).missed += 1;
        tallyOf(byFormat, name).missed += 1;
      }
    }
  }
  return { byKind, byFormat, examples };
};

export const recallOf = ({ right, missed }: Tally): number => (right + missed === 0 ? 1 : right / (right + missed));
export const precisionOf = ({ right, wrong }: Tally): number => (right + wrong === 0 ? 1 : right / (right + wrong));
