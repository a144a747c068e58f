/** Compares what was found with what a document's notes say. */
import type { Finding } from '../../findings/finding.ts';
import type { Tally } from '../measure.fixture.ts';
import type { Note } from './pen.fixture.ts';

export interface Verdict {
  /** Each: what it counts for (a kind, for names with the place), and how it went. */
  readonly outcomes: readonly { readonly of: string; readonly how: keyof Tally; readonly text: string }[];
}

const bare = (text: string): string => text.replaceAll(/[\s\-.()·,/]/g, '').toLowerCase();

/** A telephone number is the same with `+82` and without; a finding of an address may leave out or take in the flat. */
const same = (note: Note, found: Finding): boolean => {
  if (found.kind !== note.kind) return false;
  const [written, read] = [bare(note.text), bare(found.value ?? '')];
  if (written === read) return true;
  if (note.kind === 'mobile-phone') return written.replace(/^\+82/, '0') === read.replace(/^\+82/, '0');
  return (
    note.kind === 'address' && read.length * 2 >= written.length && (written.includes(read) || read.includes(written))
  );
};

/** Names in running text are promised by nobody, so they are a heading of their own. */
const headingOf = ({ kind, where }: Note): string =>
  (kind === 'name' || kind === 'address') && where === 'text' ? `${kind} (running text)` : kind;

export const judge = (notes: readonly Note[], found: readonly Finding[]): Verdict => {
  const left = [...found];
  const outcomes: Verdict['outcomes'][number][] = [];
  // What must be found takes its finding before what may be.
  for (const note of notes.toSorted((one, other) => rank(one) - rank(other))) {
    const at = left.findIndex((one) => same(note, one));
    const [finding] = at < 0 ? [] : left.splice(at, 1);
    if (note.as === 'sure')
      outcomes.push({ of: headingOf(note), how: finding === undefined ? 'missed' : 'right', text: note.text });
    if (note.as === 'perhaps' && finding !== undefined)
      outcomes.push({ of: headingOf(note), how: 'right', text: note.text });
    if (note.as === 'hidden' && finding !== undefined && !finding.maskedForm && !finding.placeholder) {
      outcomes.push({ of: note.kind, how: 'wrong', text: note.text });
    }
  }
  for (const { kind, value = '', maskedForm, placeholder } of left) {
    if (!maskedForm && !placeholder) outcomes.push({ of: kind, how: 'wrong', text: value });
  }
  return { outcomes };
};

const rank = ({ as }: Note): number => ['sure', 'perhaps', 'hidden'].indexOf(as);
