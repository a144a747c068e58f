/** The words beside a place, for the reference: what `assembly/context.ts` does, said plainly. */
import { Buffer } from 'node:buffer';
import type { Day } from '../rules/calendar.ts';
import { toKorean } from './korean.ts';
import { about, listOf, words, type Subject } from './words.ts';

export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly today: Day;
}

const LETTERS_THAT_COUNT = 8;
/** Bytes as characters of the same number. */
export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const subjectWords = (Object.entries(words) as [Subject, { hangul: string; latin: string }][]).map(
  ([subject, { hangul, latin }]) => ({
    subject,
    hangul: listOf(hangul).flatMap((word) =>
      [Buffer.from(word), toKorean(word)]
        .filter((bytes) => bytes !== null && bytes.length <= 24)
        .map((bytes) => latin1(bytes!)),
    ),
    latin: new Set(
      listOf(latin).flatMap((word) =>
        subject === 'role' || subject === 'fileEnding' || word.length >= LETTERS_THAT_COUNT
          ? [word.slice(0, LETTERS_THAT_COUNT)]
          : [word, `${word}s`],
      ),
    ),
  }),
);

const tokens = (text: string): readonly string[] =>
  (text.match(/[A-Za-z]+/g) ?? [])
    .flatMap((run) => run.split(/(?<=[a-z])(?=[A-Z])/))
    .map((word) => word.toLowerCase().slice(0, LETTERS_THAT_COUNT));

const spokenOf = (window: string): number => {
  const latin = tokens(window);
  return subjectWords
    .filter(
      ({ hangul, latin: known }) =>
        hangul.some((word) => window.includes(word)) || latin.some((word) => known.has(word)),
    )
    .reduce((sum, { subject }) => sum | about[subject], 0);
};

/** The subjects of the words before a place in its line. */
export const before = ({ text, start }: Place, reach = 64): number => {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - reach);
  return start === 0 ? 0 : spokenOf(text.slice(from, start));
};

const behind = ({ text, end }: Place): number => {
  const stop = text.indexOf('\n', end);
  return spokenOf(text.slice(end, Math.min(stop < 0 ? text.length : stop, end + 24)));
};

/** Whether a word beside a place speaks of one of the subjects. */
export const speaksOf = (place: Place, ...subjects: Subject[]): boolean => {
  const wanted = subjects.reduce((sum, subject) => sum | about[subject], 0);
  return ((before(place) | behind(place)) & wanted) !== 0;
};
